using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RemoteUi.Web.Storage.Migrations
{
    /// <summary>
    /// The CA that a request was made to is kept with it. Rows of older versions have none and stay as they are.
    /// </summary>
    public partial class RequestCa : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.AddColumn<string>(
                name: "CaCertificates", table: "IssuanceRequests", type: "TEXT", nullable: false, defaultValue: "");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>

            // Not DropColumn; see RequestOptionsAsJson.
            migrationBuilder.Sql("""ALTER TABLE "IssuanceRequests" DROP COLUMN "CaCertificates";""");
    }
}
