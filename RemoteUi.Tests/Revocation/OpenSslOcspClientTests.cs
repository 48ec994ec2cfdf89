using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Revocation;
using RemoteUi.Tests.Peers;
using RemoteUi.Tests.PracticeCa;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Revocation;

/// <summary>
/// [Verify] and <c>openssl ocsp</c> ask the same responder about the same certificate, and say the same.
/// </summary>
public sealed partial class OpenSslOcspClientTests : IDisposable
{
    private readonly OpenSsl files = new();

    /// <summary>What openssl says, and the word of [Verify].</summary>
    public static TheoryData<string, string> Verdicts => new()
    {
        { "good", "AnswerGood" },
        { "revoked", "AnswerRevokedFor" },
        { "unknown", "AnswerUnknown" },
        { "outdated", "AnswerOutdated" },
    };

    public void Dispose() => files.Dispose();

    [Theory, MemberData(nameof(Verdicts))]
    public async Task At_the_responder_of_the_practice_CA(string verdict, string word)
    {
        var now = new RealClock().GetUtcNow();
        await using var host = await PracticeCaHost.StartAsync(
            time: new FakeTimeProvider(verdict == "outdated" ? now.AddHours(-2) : now));
        // The keys of this CA are the same, but not its register.
        await using var unaware = await PracticeCaHost.StartAsync();
        var certificate = (verdict == "unknown" ? unaware : host).Client().Enrolled();
        if (verdict == "revoked")
            host.Administration.Revoke(certificate.SerialNumber, X509RevocationReason.Superseded);

        await AssertSameAsync(
            verdict, word, certificate, host.Administration.CaCertificate, [host.Administration.CaCertificate],
            host.Published("ocsp"));
    }

    [Theory, MemberData(nameof(Verdicts))]
    public async Task At_a_responder_of_openssl(string verdict, string word)
    {
        // Before the server starts: what it throws while it answers fails the test, also a skip.
        if (verdict == "outdated") Require.Program("faketime", "faketime");
        using var server = new StatusServer();
        using var pki = await OpenSslPki.MakeAsync(server.Address);
        var leaf = await pki.IssueAsync(OpenSslPki.Sub, "leaf", "tls");
        await pki.IssueAsync(OpenSslPki.Sub, "responder", "responder");
        if (verdict == "revoked") await pki.RevokeAsync(OpenSslPki.Sub, "leaf");
        server.Answer = async request => await pki.AnswerAsync(
            request, "responder", verdict == "unknown" ? "empty" : OpenSslPki.Sub,
            verdict == "outdated" ? "-3h" : null);

        await AssertSameAsync(
            verdict, word, leaf, pki.Certificate(OpenSslPki.Sub),
            [pki.Certificate(OpenSslPki.Root), pki.Certificate(OpenSslPki.Sub)], new(server.Address, "ocsp"));
    }

    private async Task AssertSameAsync(
        string verdict, string word, X509Certificate2 certificate, X509Certificate2 issuer,
        IReadOnlyList<X509Certificate2> cas, Uri responder)
    {
        using var verifier = Verifiers.With([]);
        var settings = new RevocationSettings
        {
            OcspEnabled = true,
            OcspResponder = ResponderChoice.Own,
            ResponderUrl = responder.AbsoluteUri,
        };
        var found = await verifier.VerifyAsync(
            new(certificate, VerifyPurpose.Any, [cas[0]], [.. cas.Skip(1)], settings),
            TestContext.Current.CancellationToken);
        var answer = found.Elements[0].Judgements.Single(judgement => judgement.Point == VerifyPoint.Revocation).Sources
            .Single(source => source.Source == RevocationSource.Ocsp);

        Assert.Equal(word, answer.Word);
        Assert.Equal(verdict, await AskAsync(certificate, issuer, cas, responder));
    }

    /// <summary>Returns the verdict of <c>openssl ocsp</c>; it verifies who signed the answer.</summary>
    private async Task<string> AskAsync(
        X509Certificate2 certificate, X509Certificate2 issuer, IReadOnlyList<X509Certificate2> cas, Uri responder)
    {
        Write("leaf.pem", certificate);
        Write("issuer.pem", issuer);
        Write("cas.pem", [.. cas]);
        var outcome = await PeerProcess.RunAsync(
            Require.Program("openssl", "openssl"), ".",
            [
                "ocsp", "-issuer", files.PathOf("issuer.pem"), "-cert", files.PathOf("leaf.pem"), "-CAfile",
                files.PathOf("cas.pem"), "-url", responder.AbsoluteUri,
            ]);
        Assert.Contains("Response verify OK", outcome.Everything, StringComparison.Ordinal);
        return outcome.Everything.Contains("Status times invalid", StringComparison.Ordinal)
            ? "outdated"
            : Status().Match(outcome.Output).Groups[1].Value;
    }

    private void Write(string name, params X509Certificate2[] certificates) =>
        File.WriteAllText(
            files.PathOf(name), string.Join('\n', certificates.Select(one => one.ExportCertificatePem())));

    [GeneratedRegex(@"leaf\.pem: (\w+)")]
    private static partial Regex Status();
}
