namespace RemoteUi.Core.Machine;

/// <summary>
/// The saved servers of [Communication Settings], one of which is current: at most 20, each with a name of its own. An
/// uppercase and a lowercase letter are the same in a name.
/// </summary>
public sealed record ServerProfiles(CommunicationSettings Current, IReadOnlyList<CommunicationSettings> Others)
{
    public const int Max = 20;

    /// <summary>Gets the current server, followed by the others in the order of their names.</summary>
    public IReadOnlyList<CommunicationSettings> All =>
        [Current, .. Others.OrderBy(server => server.ServerName, StringComparer.OrdinalIgnoreCase)];

    public static ServerProfiles Of(MachineSettings settings) => new(settings.Communication, settings.OtherServers);

    public MachineSettings In(MachineSettings settings) =>
        settings with { Communication = Current, OtherServers = Others };

    /// <summary>Returns the server with a name, or null.</summary>
    public CommunicationSettings? Find(string? name) => All.FirstOrDefault(server => IsNamed(server, name));

    public bool IsCurrent(string? name) => IsNamed(Current, name);

    /// <summary>Adds a server, which does not become current.</summary>
    public Checked<ServerProfiles> Add(CommunicationSettings server) =>
        (this with { Others = [.. Others, server] }).Check();

    /// <summary>Replaces a server by another, whose name may differ.</summary>
    public Checked<ServerProfiles> Replace(string name, CommunicationSettings server) =>
        (IsCurrent(name)
            ? this with { Current = server }
            : this with { Others = [.. Others.Select(other => IsNamed(other, name) ? server : other)] }).Check();

    /// <summary>Makes a server the current one; null if there is none with the name.</summary>
    public ServerProfiles? Choose(string name) =>
        Find(name) is { } chosen ? new(chosen, [.. All.Where(server => server != chosen)]) : null;

    /// <summary>Deletes a server; null if it is the current one or there is none with the name.</summary>
    public ServerProfiles? Delete(string name) =>
        IsCurrent(name) || Find(name) is not { } deleted
            ? null
            : this with { Others = [.. Others.Where(server => server != deleted)] };

    /// <summary>Checks the rules for all servers together.</summary>
    public Checked<ServerProfiles> Check()
    {
        var check = new RuleCheck();
        const string name = nameof(CommunicationSettingsForm.ServerName);
        if (Others.Count >= Max) check.Break(name, Rules.TooManyServers, Max);
        var doubled = All.GroupBy(server => server.ServerName, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1);
        if (doubled is not null) check.Break(name, Rules.ServerDoubled, doubled.Key);
        return check.Result(() => this);
    }

    private static bool IsNamed(CommunicationSettings server, string? name) =>
        string.Equals(server.ServerName, name, StringComparison.OrdinalIgnoreCase);
}
