using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RemoteUi.PracticeCa.Register.Migrations
{
    /// <summary>Which of any number of CAs issues, and the usages that a request asks for.</summary>
    public partial class IssuingCa : Migration
    {
        private const string OldIndex = "IX_Entries_TransactionId_IsRenewal_IsForNextCa_IsUnderway";
        private const string NewIndex = "IX_Entries_TransactionId_IsRenewal_Ca_IsUnderway";

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Ca", table: "Entries", type: "INTEGER", nullable: false, defaultValue: 1);
            migrationBuilder.Sql("UPDATE \"Entries\" SET \"Ca\" = 2 WHERE \"IsForNextCa\"");
            migrationBuilder.AddColumn<int>(name: "KeyUsages", table: "Contents", type: "INTEGER", nullable: true);
            migrationBuilder.AddColumn<string>(
                name: "ExtendedKeyUsages", table: "Contents", type: "TEXT", nullable: true);
            migrationBuilder.DropIndex(OldIndex, "Entries");
            migrationBuilder.CreateIndex(NewIndex, "Entries", ["TransactionId", "IsRenewal", "Ca", "IsUnderway"]);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(NewIndex, "Entries");
            migrationBuilder.CreateIndex(
                OldIndex, "Entries", ["TransactionId", "IsRenewal", "IsForNextCa", "IsUnderway"]);
            migrationBuilder.DropColumn("ExtendedKeyUsages", "Contents");
            migrationBuilder.DropColumn("KeyUsages", "Contents");
            migrationBuilder.DropColumn("Ca", "Entries");
        }
    }
}
