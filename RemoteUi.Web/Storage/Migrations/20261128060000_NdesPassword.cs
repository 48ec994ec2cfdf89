using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RemoteUi.Web.Storage.Migrations
{
    /// <summary>The password for the administration page of an NDES, encrypted.</summary>
    public partial class NdesPassword : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.AddColumn<byte[]>(
                name: "NdesPassword", table: "Settings", type: "BLOB", nullable: true);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>

            // Not DropColumn; see RequestOptionsAsJson.
            migrationBuilder.Sql("""ALTER TABLE "Settings" DROP COLUMN "NdesPassword";""");
    }
}
