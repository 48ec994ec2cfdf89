using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RemoteUi.Web.Storage.Migrations
{
    /// <summary>Registered revocation lists, and the settings of OCSP.</summary>
    public partial class Revocation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Revocation", table: "Settings", type: "TEXT", nullable: false, defaultValue: "{}");

            migrationBuilder.CreateTable(
                name: "RevocationLists",
                columns: table => new
                {
                    Thumbprint = table.Column<string>(type: "TEXT", nullable: false),
                    Issuer = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ThisUpdate = table.Column<long>(type: "INTEGER", nullable: false),
                    NextUpdate = table.Column<long>(type: "INTEGER", nullable: true),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    RegisteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Encoded = table.Column<byte[]>(type: "BLOB", nullable: false),
                },
                constraints: table => table.PrimaryKey("PK_RevocationLists", row => row.Thumbprint));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "RevocationLists");

            // Not DropColumn; see RequestOptionsAsJson.
            migrationBuilder.Sql("""ALTER TABLE "Settings" DROP COLUMN "Revocation";""");
        }
    }
}
