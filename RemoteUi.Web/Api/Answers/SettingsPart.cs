using RemoteUi.Core;
using RemoteUi.Core.Machine;

namespace RemoteUi.Web.Api.Answers;

/// <summary>Represents a part of the settings that the API shows and changes as a whole.</summary>
/// <param name="Show">Returns what is shown; null if the settings have no such part.</param>
/// <param name="Secrets">Returns the secrets that belong to it and are not shown.</param>
internal sealed record SettingsPart<T>(
    Func<MachineSettings, T?> Show, Func<MachineSettings, IEnumerable<Secret?>> Secrets)
    where T : class
{
    public SettingsPart(Func<MachineSettings, T?> show)
        : this(show, _ => [])
    {
    }
}
