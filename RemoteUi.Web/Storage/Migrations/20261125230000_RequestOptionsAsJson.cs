using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RemoteUi.Web.Storage.Migrations
{
    /// <summary>
    /// The options that a request carries become one JSON column, so that another option needs no column.
    /// </summary>
    public partial class RequestOptionsAsJson : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Options",
                table: "IssuanceRequests",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.Sql(
                """
                UPDATE "IssuanceRequests" SET "Options" = json_object(
                    'RestartAfterwards', json(CASE "RestartAfterwards" WHEN 1 THEN 'true' ELSE 'false' END),
                    'DeleteOld', json(CASE "DeleteOld" WHEN 1 THEN 'true' ELSE 'false' END));
                """);

            // Not DropColumn: EF Core would build the table again outside the transaction, and a program killed
            // meanwhile would leave half a migration behind.
            migrationBuilder.Sql("""ALTER TABLE "IssuanceRequests" DROP COLUMN "RestartAfterwards";""");
            migrationBuilder.Sql("""ALTER TABLE "IssuanceRequests" DROP COLUMN "DeleteOld";""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "DeleteOld", table: "IssuanceRequests", type: "INTEGER", nullable: false, defaultValue: false);
            migrationBuilder.AddColumn<bool>(
                name: "RestartAfterwards", table: "IssuanceRequests", type: "INTEGER", nullable: false,
                defaultValue: false);

            migrationBuilder.Sql(
                """
                UPDATE "IssuanceRequests" SET
                    "DeleteOld" = coalesce("Options" ->> 'DeleteOld', 0),
                    "RestartAfterwards" = coalesce("Options" ->> 'RestartAfterwards', 0);
                """);

            migrationBuilder.Sql("""ALTER TABLE "IssuanceRequests" DROP COLUMN "Options";""");
        }
    }
}
