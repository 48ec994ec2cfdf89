using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RemoteUi.Web.Storage.Migrations
{
    /// <summary>The shared secret of the RADIUS server, encrypted.</summary>
    public partial class RadiusSecret : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.AddColumn<byte[]>(
                name: "RadiusSecret", table: "Settings", type: "BLOB", nullable: true);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>

            // Not DropColumn; see RequestOptionsAsJson.
            migrationBuilder.Sql("""ALTER TABLE "Settings" DROP COLUMN "RadiusSecret";""");
    }
}
