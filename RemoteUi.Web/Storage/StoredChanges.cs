using System.Text.Encodings.Web;
using System.Text.Json;
using RemoteUi.Core.Audit;

namespace RemoteUi.Web.Storage;

/// <summary>
/// Writes the changes of an audit entry as JSON, in which other letters than those of ASCII can be found by a search.
/// </summary>
internal static class StoredChanges
{
    private static readonly JsonSerializerOptions Readable = new(StoredJson.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string? Write(IReadOnlyList<AuditChange> changes) =>
        changes.Count == 0 ? null : JsonSerializer.Serialize(changes, Readable);

    public static IReadOnlyList<AuditChange> Read(string? json) =>
        json is null ? [] : StoredJson.Read<IReadOnlyList<AuditChange>>(json);
}
