using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Revocation;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Revocation;

/// <summary>
/// In each case, <c>openssl verify -crl_check_all</c> and [Verify] with the same registered lists agree.
/// </summary>
public sealed class OpenSslVerifyTests
{
    private static readonly DateTimeOffset Now = new RealClock().GetUtcNow();

    /// <summary>What is made differently from a chain in which everything holds, and the word that says so.</summary>
    private static readonly Dictionary<string, (Func<Case, Task> Make, string? Word)> Cases = new()
    {
        ["sound"] = (_ => Task.CompletedTask, null),
        ["leaf revoked"] = (async one =>
        {
            await one.Pki.RevokeAsync(OpenSslPki.Sub, "leaf");
            one.SubList = await one.Pki.ListAsync(OpenSslPki.Sub);
        }, "IsRevoked"),
        ["leaf on hold"] = (async one =>
        {
            await one.Pki.RevokeAsync(OpenSslPki.Sub, "leaf", "certificateHold");
            one.SubList = await one.Pki.ListAsync(OpenSslPki.Sub);
        }, "IsRevoked"),
        ["CA revoked"] = (async one =>
        {
            await one.Pki.RevokeAsync(OpenSslPki.Root, OpenSslPki.Sub);
            one.RootList = await one.Pki.ListAsync(OpenSslPki.Root);
        }, "IsRevoked"),
        ["list outdated"] = (async one =>
            one.SubList = await one.Pki.ListAsync(OpenSslPki.Sub, Now.AddDays(-9), Now.AddDays(-2)),
            "RevocationRejected"),
        ["list not yet valid"] = (async one =>
            one.SubList = await one.Pki.ListAsync(OpenSslPki.Sub, Now.AddDays(2), Now.AddDays(9)),
            "RevocationRejected"),
        ["no list of the root"] = (one => Case.Leave(() => one.RootList = null), "RevocationRejected"),
        ["no list of the CA"] = (one => Case.Leave(() => one.SubList = null), "RevocationRejected"),
        ["list by another key"] = (async one =>
            one.RootList = await one.Pki.ListAsync(OpenSslPki.Root, signer: "other"), "RevocationRejected"),
        ["list about users"] = (async one =>
            one.SubList = await one.Pki.ListAsync(OpenSslPki.Sub, extensions: "users"), null),
        ["list about CAs"] = (async one =>
            one.SubList = await one.Pki.ListAsync(OpenSslPki.Sub, extensions: "cas"), "RevocationRejected"),
        ["leaf expired"] = (async one =>
            one.Leaf = await one.Pki.IssueAsync(OpenSslPki.Sub, "leaf", "tls", Now.AddDays(-9), Now.AddDays(-1)),
            "Expired"),
        ["leaf not yet valid"] = (async one =>
            one.Leaf = await one.Pki.IssueAsync(OpenSslPki.Sub, "leaf", "tls", Now.AddDays(1), Now.AddDays(9)),
            "NotYetValid"),
        ["not for servers"] = (async one =>
            one.Leaf = await one.Pki.IssueAsync(OpenSslPki.Sub, "leaf", "client"), "PurposeMissing"),
        ["unknown critical extension"] = (async one =>
            one.Leaf = await one.Pki.IssueAsync(OpenSslPki.Sub, "leaf", "unknown"), "ExtensionUnknown"),
        ["another root"] = (one => Case.Leave(() => one.Anchor = "other"), "SignatureWrong"),
        ["name excluded"] = (one => one.ReplaceSubAsync("constrained"), "ConstraintsBroken"),
        ["CA may not sign lists"] = (async one =>
        {
            await one.ReplaceSubAsync("mute");
        }, "RevocationRejected"),
        ["issuer is no CA"] = (one => one.ReplaceSubAsync("tls"), "IssuerIsNoCa"),
        ["path too long"] = (one => one.DeepenAsync("short"), "PathTooLong"),
        ["longer path"] = (one => one.DeepenAsync("authority"), null),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Openssl_agrees(string name)
    {
        using var one = await Case.MakeAsync();
        var (make, word) = Cases[name];
        await make(one);

        var found = await one.VerifyAsync();
        var openssl = await one.OpenSslAsync();

        var failed = found.Elements.SelectMany(element => element.Judgements)
            .Where(judgement => judgement.Result == JudgementResult.Fail).Select(judgement => judgement.Word).ToList();
        if (word is null) Assert.Empty(failed);
        else Assert.Contains(word, failed);
        Assert.False(found.IsUnchecked);
        Assert.True(openssl.ExitCode == 0 == found.IsAccepted, $"{string.Join(", ", failed)}: {openssl.Everything}");
    }

    /// <summary>A chain with its lists, as openssl and [Verify] are given it.</summary>
    private sealed class Case(OpenSslPki pki) : IDisposable
    {
        private List<string> between = [OpenSslPki.Sub];
        private readonly List<Crl> more = [];

        public OpenSslPki Pki => pki;

        public string Anchor { get; set; } = OpenSslPki.Root;

        public X509Certificate2 Leaf { get; set; } = null!;

        public Crl? RootList { get; set; }

        public Crl? SubList { get; set; }

        public static async Task<Case> MakeAsync()
        {
            var one = new Case(await OpenSslPki.MakeAsync());
            one.Leaf = await one.Pki.IssueAsync(OpenSslPki.Sub, "leaf", "tls");
            one.RootList = await one.Pki.ListAsync(OpenSslPki.Root);
            one.SubList = await one.Pki.ListAsync(OpenSslPki.Sub);
            return one;
        }

        public static Task Leave(Action change)
        {
            change();
            return Task.CompletedTask;
        }

        public async Task ReplaceSubAsync(string extensions)
        {
            await pki.IssueAsync(OpenSslPki.Root, OpenSslPki.Sub, extensions);
            Leaf = await pki.IssueAsync(OpenSslPki.Sub, "leaf", "tls");
            SubList = await pki.ListAsync(OpenSslPki.Sub);
        }

        /// <summary>Puts another CA below the one under the root.</summary>
        public async Task DeepenAsync(string extensions)
        {
            await pki.IssueAsync(OpenSslPki.Root, OpenSslPki.Sub, extensions);
            await pki.IssueAsync(OpenSslPki.Sub, "deep", "authority");
            pki.Prepare("deep", null);
            Leaf = await pki.IssueAsync("deep", "leaf", "tls");
            SubList = await pki.ListAsync(OpenSslPki.Sub);
            more.Add(await pki.ListAsync("deep"));
            between = [OpenSslPki.Sub, "deep"];
        }

        public async Task<Verification> VerifyAsync()
        {
            Crl?[] lists = [RootList, SubList, .. more];
            using var verifier = Verifiers.With([.. lists.OfType<Crl>()]);
            return await verifier.VerifyAsync(
                new(
                    Leaf, VerifyPurpose.TlsServer, [pki.Certificate(Anchor)], [.. between.Select(pki.Certificate)],
                    new RevocationSettings { VerificationLevel = RevocationLevel.Reject }),
                TestContext.Current.CancellationToken);
        }

        public Task<Peers.PeerOutcome> OpenSslAsync()
        {
            Crl?[] lists = [RootList, SubList, .. more];
            var files = lists.OfType<Crl>().Select((list, place) => Write($"{place}.crl.pem", list));
            return pki.TryAsync([
                "verify", "-crl_check_all", "-purpose", "sslserver", "-CAfile", pki.PathOf($"{Anchor}.pem"),
                .. between.SelectMany(name => new[] { "-untrusted", pki.PathOf($"{name}.pem") }),
                .. files.SelectMany(file => new[] { "-CRLfile", file }), pki.PathOf("leaf.pem"),
            ]);
        }

        public void Dispose() => pki.Dispose();

        private string Write(string name, Crl list)
        {
            File.WriteAllText(
                pki.PathOf(name),
                System.Security.Cryptography.PemEncoding.WriteString("X509 CRL", list.Encoded.Span));
            return pki.PathOf(name);
        }
    }
}
