using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RemoteUi.Web.Storage.Migrations
{
    /// <summary>The certificates of [CA Certificate Settings].</summary>
    public partial class CaCertificates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.AddColumn<string>(
                name: "CaCertificates", table: "Settings", type: "TEXT", nullable: false, defaultValue: "[]");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>

            // Not DropColumn; see RequestOptionsAsJson.
            migrationBuilder.Sql("""ALTER TABLE "Settings" DROP COLUMN "CaCertificates";""");
    }
}
