using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using RemoteUi.Web.Storage;

namespace RemoteUi.Tests.Storage;

/// <summary>A golden file pins only what its sample fills: nothing in a sample may be null or an empty list.</summary>
internal static class FilledSample
{
    private static readonly JsonSerializerOptions NothingLeftOut =
        new(StoredJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    public static void Assert<T>(T sample) =>
        Xunit.Assert.Empty(Gaps(JsonSerializer.SerializeToNode(sample, NothingLeftOut), typeof(T).Name));

    /// <summary>The paths of what is not filled.</summary>
    public static IEnumerable<string> Gaps(JsonNode? node, string path) => node switch
    {
        null => [path],
        JsonArray { Count: 0 } => [path],
        JsonArray list => list.SelectMany((item, index) => Gaps(item, $"{path}[{index}]")),
        JsonObject parts => parts.SelectMany(part => Gaps(part.Value, $"{path}.{part.Key}")),
        _ => [],
    };
}
