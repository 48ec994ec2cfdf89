using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RemoteUi.Fleet.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Fleet : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Rehearsals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Settings = table.Column<string>(type: "TEXT", nullable: false),
                    Challenge = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Keys = table.Column<byte[]>(type: "BLOB", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Stopped = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    StartsAt = table.Column<long>(type: "INTEGER", nullable: false),
                    StoppedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rehearsals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Devices",
                columns: table => new
                {
                    RehearsalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    CommonName = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    KeyName = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Challenge = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Second = table.Column<int>(type: "INTEGER", nullable: false),
                    Shard = table.Column<int>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    TransactionId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    UnderWay = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Ending = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    FailInfo = table.Column<int>(type: "INTEGER", nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", nullable: true),
                    LeftAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Exchanges = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SerialNumber = table.Column<string>(type: "TEXT", nullable: true),
                    Certificate = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Host = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Devices", x => new { x.RehearsalId, x.Number });
                    table.ForeignKey(
                        name: "FK_Devices_Rehearsals_RehearsalId",
                        column: x => x.RehearsalId,
                        principalTable: "Rehearsals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Devices_RehearsalId_DoneAt_Ending_LeftAt",
                table: "Devices",
                columns: new[] { "RehearsalId", "DoneAt", "Ending", "LeftAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Devices_RehearsalId_Second_Shard",
                table: "Devices",
                columns: new[] { "RehearsalId", "Second", "Shard" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Devices");

            migrationBuilder.DropTable(
                name: "Rehearsals");
        }
    }
}
