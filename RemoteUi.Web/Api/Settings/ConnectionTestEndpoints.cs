using RemoteUi.Core.Enrollment;
using RemoteUi.Web.Api.Answers;
using RemoteUi.Web.NetworkTests;

namespace RemoteUi.Web.Api.Settings;

/// <summary>[Test Connection] of IEEE 802.1X and of IPSec policies.</summary>
internal static class ConnectionTestEndpoints
{
    public static void MapConnectionTests(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/settings/network").WithTags("Network settings");
        group.MapPost("/ieee-802-1x/test", TestIeee8021XAsync)
            .Produces<ConnectionTestModel>()
            .Problem(StatusCodes.Status400BadRequest);
        group.MapPost("/ipsec/policies/{policy}/test", TestPeerAsync)
            .Produces<ConnectionTestModel>()
            .Problem(StatusCodes.Status400BadRequest)
            .Problem(StatusCodes.Status404NotFound);
    }

    /// <summary>
    /// Logs in at a RADIUS server with the settings in the body, which need not be stored, and the key in use. Without
    /// a shared secret in the body, it takes the stored one. Nothing is changed.
    /// </summary>
    public static async Task<IResult> TestIeee8021XAsync(
        Ieee8021XModel ieee8021X, Ieee8021XTest test, NetworkTestSentences sentences, ApiProblems problems,
        CancellationToken cancellationToken)
    {
        var outcome = await test.RunAsync(ieee8021X.ToForm(), cancellationToken);
        return outcome.Test is { } ended
            ? TypedResults.Ok(ConnectionTestModel.From(ended, TestedFunction.Ieee8021X, sentences))
            : problems.Of(outcome.Violations);
    }

    /// <summary>
    /// Connects to the peer in the body, which need not be stored, with the key in use for the policy. Nothing is
    /// changed.
    /// </summary>
    public static async Task<IResult> TestPeerAsync(
        string policy, IpSecPeerModel peer, SettingsEditor settings, IpSecPolicyTest test,
        NetworkTestSentences sentences, ApiProblems problems, CancellationToken cancellationToken)
    {
        if (!(await settings.LoadAsync(cancellationToken)).Network.IpSecPolicies.Contains(policy))
            return problems.NotFound();
        var filled = peer.ToForm().Check(policy);
        if (filled.Value is not { } checkedPeer) return problems.Of(filled.Violations);
        return await test.RunAsync(checkedPeer, cancellationToken) is { } ended
            ? TypedResults.Ok(ConnectionTestModel.From(ended, TestedFunction.IpSec, sentences))
            : problems.Of(StatusCodes.Status503ServiceUnavailable);
    }
}
