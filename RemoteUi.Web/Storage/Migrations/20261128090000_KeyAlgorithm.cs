using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RemoteUi.Web.Storage.Migrations
{
    /// <summary>
    /// The algorithm of a request's key, which was RSA before, and the key of the transaction if that one cannot
    /// decrypt, encrypted.
    /// </summary>
    public partial class KeyAlgorithm : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "KeyAlgorithm", table: "IssuanceRequests", type: "TEXT", nullable: false, defaultValue: "Rsa");
            migrationBuilder.AddColumn<byte[]>(
                name: "TransportKey", table: "IssuanceRequests", type: "BLOB", nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Not DropColumn; see RequestOptionsAsJson.
            migrationBuilder.Sql("""ALTER TABLE "IssuanceRequests" DROP COLUMN "TransportKey";""");
            migrationBuilder.Sql("""ALTER TABLE "IssuanceRequests" DROP COLUMN "KeyAlgorithm";""");
        }
    }
}
