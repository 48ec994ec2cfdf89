using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using RemoteUi.Web.Storage;

namespace RemoteUi.Tests.Storage;

/// <summary>
/// Checks that a sample has no null and no empty list, because a golden file pins only what its sample contains.
/// </summary>
internal static class CompleteSample
{
    private static readonly JsonSerializerOptions NothingLeftOut =
        new(StoredJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    public static void Assert<T>(T sample) =>
        Xunit.Assert.Empty(Gaps(JsonSerializer.SerializeToNode(sample, NothingLeftOut), typeof(T).Name));

    /// <summary>Returns the paths of missing values.</summary>
    public static IEnumerable<string> Gaps(JsonNode? node, string path) => node switch
    {
        null => [path],
        JsonArray { Count: 0 } => [path],
        JsonArray list => list.SelectMany((item, index) => Gaps(item, $"{path}[{index}]")),
        JsonObject parts => parts.SelectMany(part => Gaps(part.Value, $"{path}.{part.Key}")),
        _ => [],
    };
}
