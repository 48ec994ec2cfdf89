using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RemoteUi.PracticeCa.Register.Migrations
{
    /// <summary>The template by which a request is issued. Entries of earlier versions have none.</summary>
    public partial class RequestTemplate : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.AddColumn<string>(name: "Template", table: "Entries", type: "TEXT", nullable: true);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.DropColumn(name: "Template", table: "Entries");
    }
}
