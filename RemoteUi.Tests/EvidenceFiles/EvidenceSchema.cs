using System.Text.Json;
using Json.Schema;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.EvidenceFiles;

/// <summary>Validates JSON against a schema of the documents.</summary>
internal static class EvidenceSchema
{
    private static readonly Dictionary<string, JsonSchema> Schemas = [];

    /// <summary>Returns what does not fit, each with its place; empty for a valid file.</summary>
    public static IReadOnlyList<string> Faults(string schema, JsonElement json)
    {
        JsonSchema read;
        lock (Schemas)
        {
            if (!Schemas.TryGetValue(schema, out read!))
                Schemas[schema] =
                    read = JsonSchema.FromText(File.ReadAllText(Path.Combine(Repository.Root, "docs", schema)));
        }

        var result = read.Evaluate(
            json, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        return result.IsValid
            ? []
            : [
                .. (result.Details ?? [])
                    .Where(part => part.Errors is not null)
                    .Select(part => $"{part.InstanceLocation}: {string.Join(", ", part.Errors!.Values)}"),
            ];
    }
}
