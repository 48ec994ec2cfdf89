using RemoteUi.Core.Client;
using RemoteUi.Core.Machine;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// Test Connection of [Communication Settings]: asks the server as typed who it is, and changes nothing.
/// </summary>
public sealed class ConnectionTest(IScepClient client, ScepDemands demands)
{
    /// <summary>
    /// Asks for capabilities and CA certificates; where rules are broken, the server is not asked. The form itself
    /// stays as it is.
    /// </summary>
    public async Task<ConnectionTestOutcome> RunAsync(
        CommunicationSettingsForm form, CancellationToken cancellationToken)
    {
        var filled = form.Check();
        if (filled.Value is not { } server) return new(filled.Violations, null);
        var answer = await client.GetCaAsync(
            new ScepServer(
                server.Address, server.Timeout, server.CaIdentifier, server.CaFingerprint)
            { Demands = demands },
            cancellationToken);
        return new([], answer);
    }
}

/// <summary>What came of a test: the rules that the form breaks, or the server's answer.</summary>
public sealed record ConnectionTestOutcome(IReadOnlyList<RuleViolation> Violations, CaResult? Answer);
