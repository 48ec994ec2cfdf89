using RemoteUi.Fleet;
using RemoteUi.Web.Rehearsals;

namespace RemoteUi.Web.Commands;

/// <summary>Represents the files that a command line asks for.</summary>
internal sealed record FleetOutput(string? Json, string? Csv, string? Language)
{
    private const string StandardOutput = "-";

    public bool WritesToOutput => Json == StandardOutput || Csv == StandardOutput;

    public async Task WriteAsync(RehearsalReport report, FleetRun run, TextWriter output)
    {
        if (Json is { } json)
        {
            var text = RehearsalJson.Write(report, run.Words);
            if (json == StandardOutput) await output.WriteLineAsync(text);
            else await File.WriteAllTextAsync(json, text);
        }

        if (Csv is not { } csv) return;
        await using var stream = csv == StandardOutput ? new MemoryStream() : (Stream)File.Create(csv);
        await RehearsalCsv.WriteDevicesAsync(stream, run.DevicesAsync(report), CancellationToken.None);
        if (stream is not MemoryStream written) return;
        written.Position = 0;
        await output.WriteAsync(await new StreamReader(written).ReadToEndAsync());
    }
}
