using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;
using RemoteUi.Core.Machine;

namespace RemoteUi.Core.Enrollment;

/// <summary>Test Connection on [Communication Settings]: queries the server as typed, and changes nothing.</summary>
public sealed class ConnectionTest(
    IScepClient client, ICaDirectory directory, ScepDemands demands, TimeProvider clock)
{
    /// <summary>
    /// Requests the capabilities and CA certificates, and the next CA certificate if the server offers one. If the form
    /// breaks rules, the server is not contacted. The form itself is not changed.
    /// </summary>
    public async Task<ConnectionTestOutcome> RunAsync(
        CommunicationSettingsForm form, CancellationToken cancellationToken)
    {
        var filled = form.Check();
        if (filled.Value is not { } server) return new(filled.Violations, null);
        var asked = ScepServers.Of(server, demands);
        var answer = await client.GetCaAsync(asked, cancellationToken);
        return new([], answer)
        {
            Server = asked,
            NextCa = answer is CaResult.Found { Ca: var ca } && NextCaRule.IsOffered(ca)
                ? await NextCaAsync(asked, ca, cancellationToken)
                : null,
        };
    }

    private async Task<NextCaAnswer> NextCaAsync(
        ScepServer server, CaProfile ca, CancellationToken cancellationToken)
    {
        var result = await directory.GetNextCaAsync(server, ca, cancellationToken);
        return result is LookupResult<IReadOnlyList<X509Certificate2>>.Found { Value: var received }
            ? Described(ca, received)
            : new([], [], result.Problem);
    }

    private NextCaAnswer Described(CaProfile ca, IReadOnlyList<X509Certificate2> received)
    {
        var next = NextCaRule.New(ca, received);
        var selection = new CaSelection(received, clock.GetUtcNow());
        return new(next, [.. next.Select(one => CertificateDescription.Of(one, selection))], null);
    }
}

/// <summary>The result of a connection test: the rules that the form breaks, or the result of the query.</summary>
public sealed record ConnectionTestOutcome(IReadOnlyList<RuleViolation> Violations, CaResult? Answer)
{
    /// <summary>The server that was asked; null if none was.</summary>
    public ScepServer? Server { get; init; }

    /// <summary>What the server replied to GetNextCACert; null if it does not offer it.</summary>
    public NextCaAnswer? NextCa { get; init; }
}

/// <summary>Represents a reply to GetNextCACert.</summary>
/// <param name="Certificates">The CA certificates that follow the present ones; empty if there are none yet.</param>
/// <param name="Described">The same, as the pages show them.</param>
/// <param name="Problem">Why there is no usable reply; null if there is one.</param>
public sealed record NextCaAnswer(
    IReadOnlyList<X509Certificate2> Certificates, IReadOnlyList<ReportedCertificate> Described, string? Problem);
