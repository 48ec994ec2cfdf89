using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Storage;

namespace RemoteUi.Benchmarks.PracticeCaSpeed;

/// <summary>Runs a practice CA until it is killed.</summary>
internal static class PracticeCaHostProcess
{
    public static async Task RunAsync(string folder, int entries, int port)
    {
        await using (var app = Build(folder, port)) _ = app.Services.GetRequiredService<PracticeCaAdministration>();
        Fill(Path.Combine(folder, PracticeCaOptions.RegisterDatabase), entries);
        await Build(folder, port).RunAsync();
    }

    /// <summary>Returns how long a register takes to open, after it has been opened once.</summary>
    public static async Task MeasureStartAsync(int entries)
    {
        var folder = Directory.CreateTempSubdirectory("remote-ui-practice-ca-start-");
        await using (var app = Build(folder.FullName, 0))
            _ = app.Services.GetRequiredService<PracticeCaAdministration>();
        Fill(Path.Combine(folder.FullName, PracticeCaOptions.RegisterDatabase), entries);
        await using (var app = Build(folder.FullName, 0))
        {
            var start = Stopwatch.GetTimestamp();
            var administration = app.Services.GetRequiredService<PracticeCaAdministration>();
            var opened = Stopwatch.GetElapsedTime(start);
            administration.Read(new());
            var page = Stopwatch.GetElapsedTime(start) - opened;
            administration.Read(new(Page: int.MaxValue));
            var last = Stopwatch.GetElapsedTime(start) - opened - page;
            administration.Read(new("DEVICE 77"));
            var search = Stopwatch.GetElapsedTime(start) - opened - page - last;
            await Console.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{entries} entries: start {opened.TotalMilliseconds:0} ms, first page "
                    + $"{page.TotalMilliseconds:0} ms, last page {last.TotalMilliseconds:0} ms, search "
                    + $"{search.TotalMilliseconds:0} ms"));
        }

        folder.Delete(recursive: true);
    }

    private static WebApplication Build(string folder, int port)
    {
        // The program's settings are not in its data folder either: their files are watched.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
#pragma warning disable RS0030 // A composition root: the only place that uses the system's clock.
        builder.Services.AddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        builder.Services.AddSingleton<IPracticeCaSecrets, ClearSecrets>().AddSingleton<IPracticeCaCallers, AllLocal>()
            .AddPracticeCa(options =>
            {
                options.DataDirectory = folder;
                options.RegisterLimit = 1_000_000;
            });
        var app = builder.Build();
        app.MapPracticeCa();
        return app;
    }

    /// <summary>Adds entries as if certificates had been issued, which would take longer.</summary>
    private static void Fill(string database, int entries)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            BEGIN;
            WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {entries})
            INSERT INTO Entries (TransactionId, State, IsRenewal, IsForNextCa, IsUnderway, RequestedAt, DecidedAt,
                SerialNumber, SearchText, MessageHash, SignerKeyHash, SignerHash, RequestHash, RequestedKeyHash)
            SELECT hex(randomblob(16)), 'Issued', 0, 0, 1, 639000000000000000, 639000000000000000,
                hex(randomblob(16)), 'CN=DEVICE ' || n, randomblob(32), randomblob(32), randomblob(32),
                randomblob(32), randomblob(32)
            FROM numbers;
            INSERT INTO Contents (Number, SubjectName, PublicKey, Certificate)
            SELECT Number, X'300D310B300906035504030C024142', randomblob(294), randomblob(900) FROM Entries;
            COMMIT;
            """;
        command.ExecuteNonQuery();
    }

    private sealed class AllLocal : IPracticeCaCallers
    {
        public bool IsLocal(HttpContext context) => true;
    }
}
