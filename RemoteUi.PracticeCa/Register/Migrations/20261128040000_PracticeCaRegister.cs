using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RemoteUi.PracticeCa.Register.Migrations
{
    /// <summary>The register in a database instead of one file for each entry.</summary>
    public partial class PracticeCaRegister : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Entries",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TransactionId = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    IsRenewal = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsForNextCa = table.Column<bool>(type: "INTEGER", nullable: false),
                    RequestedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    FailInfo = table.Column<int>(type: "INTEGER", nullable: true),
                    FailInfoText = table.Column<string>(type: "TEXT", nullable: true),
                    SerialNumber = table.Column<string>(type: "TEXT", nullable: true),
                    RevocationReason = table.Column<string>(type: "TEXT", nullable: true),
                    SearchText = table.Column<string>(type: "TEXT", nullable: false),
                    MessageHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SignerKeyHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SignerHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    IsUnderway = table.Column<bool>(type: "INTEGER", nullable: false),
                    RequestHash = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RequestedKeyHash = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SpentPasswordHash = table.Column<byte[]>(type: "BLOB", nullable: true),
                },
                constraints: table => table.PrimaryKey("PK_Entries", row => row.Number));
            migrationBuilder.CreateTable(
                name: "Contents",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectName = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PublicKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AlternativeNames = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Certificate = table.Column<byte[]>(type: "BLOB", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contents", row => row.Number);
                    table.ForeignKey(
                        name: "FK_Contents_Entries_Number", column: row => row.Number, principalTable: "Entries",
                        principalColumn: "Number", onDelete: ReferentialAction.Cascade);
                });
            CreateIndexes(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Contents");
            migrationBuilder.DropTable(name: "Entries");
        }

        private static void CreateIndexes(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex("IX_Entries_MessageHash", "Entries", "MessageHash");
            migrationBuilder.CreateIndex("IX_Entries_SerialNumber", "Entries", "SerialNumber", unique: true);
            migrationBuilder.CreateIndex("IX_Entries_SpentPasswordHash", "Entries", "SpentPasswordHash");
            migrationBuilder.CreateIndex("IX_Entries_State", "Entries", "State");
            migrationBuilder.CreateIndex(
                "IX_Entries_TransactionId_RequestedKeyHash", "Entries", ["TransactionId", "RequestedKeyHash"]);
            migrationBuilder.CreateIndex(
                "IX_Entries_TransactionId_SignerKeyHash", "Entries", ["TransactionId", "SignerKeyHash"]);
            migrationBuilder.CreateIndex(
                "IX_Entries_TransactionId_IsRenewal_IsForNextCa_IsUnderway", "Entries",
                ["TransactionId", "IsRenewal", "IsForNextCa", "IsUnderway"]);
        }
    }
}
