using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Localization;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Commands;

/// <summary>
/// Writes what a command has to say: lines as it goes, or one JSON document at its end (docs/commands.md). What is
/// written as JSON is stable: a name may be added, and none is changed or removed.
/// </summary>
internal sealed class CommandOutput(TextWriter output, TextWriter errors, bool asJson)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase),
        },
    };

    /// <summary>Writes a line, unless a document follows.</summary>
    public void Line(string line)
    {
        if (!asJson) output.WriteLine(line);
    }

    /// <summary>Writes the document, if it was asked for.</summary>
    public void Document(object document)
    {
        if (asJson) output.WriteLine(JsonSerializer.Serialize(document, Options));
    }

    /// <summary>Writes why the command failed; returns its exit status.</summary>
    public int Failure(CommandFailure failure, IStringLocalizer<CommandWords> words)
    {
        Document(new { Status = "failed", Error = failure });
        if (asJson) return CommandExit.Failed;
        errors.WriteLine(failure.Sentence);
        errors.WriteLine(words["Remedy", failure.Remedy]);
        if (failure.Evidence.Length > 0) errors.WriteLine(words["Evidence", failure.Evidence]);
        return CommandExit.Failed;
    }
}
