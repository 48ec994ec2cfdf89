using RemoteUi.Core.Client;
using RemoteUi.Core.Machine;

namespace RemoteUi.Core.Enrollment;

/// <summary>Test Connection on [Communication Settings]: queries the server as typed, and changes nothing.</summary>
public sealed class ConnectionTest(IScepClient client, ScepDemands demands)
{
    /// <summary>
    /// Requests the capabilities and CA certificates. If the form breaks rules, the server is not contacted. The form
    /// itself is not changed.
    /// </summary>
    public async Task<ConnectionTestOutcome> RunAsync(
        CommunicationSettingsForm form, CancellationToken cancellationToken)
    {
        var filled = form.Check();
        if (filled.Value is not { } server) return new(filled.Violations, null);
        var asked = new ScepServer(server.Address, server.Timeout, server.CaIdentifier, server.CaFingerprint)
        {
            Demands = demands,
        };
        return new([], await client.GetCaAsync(asked, cancellationToken)) { Server = asked };
    }
}

/// <summary>The result of a connection test: the rules that the form breaks, or the result of the query.</summary>
public sealed record ConnectionTestOutcome(IReadOnlyList<RuleViolation> Violations, CaResult? Answer)
{
    /// <summary>The server that was asked; null if none was.</summary>
    public ScepServer? Server { get; init; }
}
