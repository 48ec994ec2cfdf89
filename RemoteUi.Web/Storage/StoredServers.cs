using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Storage;

/// <summary>
/// Writes the saved servers as JSON: the current one as before there were several, and the others as one more member of
/// it, so that older data needs no conversion.
/// </summary>
internal static class StoredServers
{
    private const string Others = "OtherServers";

    public static string Write(MachineSettings settings)
    {
        var current = JsonSerializer.SerializeToNode(settings.Communication, StoredJson.Options)!.AsObject();
        if (settings.OtherServers.Count > 0)
            current[Others] = JsonSerializer.SerializeToNode(settings.OtherServers, StoredJson.Options);
        return current.ToJsonString();
    }

    /// <exception cref="JsonException">The text does not represent servers.</exception>
    public static IReadOnlyList<CommunicationSettings> ReadOthers(string json) =>
        JsonNode.Parse(json)?[Others]?.Deserialize<List<CommunicationSettings>>(StoredJson.Options) ?? [];
}
