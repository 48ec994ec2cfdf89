using System.IO.Compression;
using System.Text.Json;
using RemoteUi.Web.ServerChecks;
using RemoteUi.Web.Storage.Rows;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Web.Storage;

/// <summary>Converts a run of [Server Check] to its row and back.</summary>
internal static class StoredCheckRun
{
    public static void Write(CheckRun run, ServerCheckRunRow row)
    {
        row.EndedAt = run.EndedAt;
        row.State = run.State;
        row.Done = run.Results.Count;
        row.Planned = run.Planned;
        row.Tally = StoredJson.Write(CheckTally.Of(run.Results));
        row.Document = Compress(run);
    }

    public static ServerCheckRunRow ToRow(CheckRun run)
    {
        var row = new ServerCheckRunRow
        {
            Id = run.Id,
            Address = run.Address.AbsoluteUri,
            CaIdentifier = run.CaIdentifier,
            Level = run.Level,
            StartedAt = run.StartedAt,
            Tally = "",
            Document = [],
        };
        Write(run, row);
        return row;
    }

    public static CheckRun Read(byte[] document)
    {
        using var json = new GZipStream(new MemoryStream(document), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<CheckRun>(json, StoredJson.Options)
            ?? throw new JsonException("Expected a run, found null");
    }

    private static byte[] Compress(CheckRun run)
    {
        using var document = new MemoryStream();
        using (var json = new GZipStream(document, CompressionLevel.Fastest))
            JsonSerializer.Serialize(json, run, StoredJson.Options);
        return document.ToArray();
    }
}
