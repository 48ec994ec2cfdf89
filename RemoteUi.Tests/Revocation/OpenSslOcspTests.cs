using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Revocation;
using RemoteUi.Tests.Support;

namespace RemoteUi.Tests.Revocation;

/// <summary>[Verify] asks <c>openssl ocsp</c>, and reads lists of <c>openssl ca</c> over http.</summary>
public sealed class OpenSslOcspTests : IAsyncLifetime
{
    private readonly StatusServer server = new();
    private OpenSslPki pki = null!;
    private X509Certificate2 leaf = null!;

    /// <summary>What is made differently, the status, and the word that says so.</summary>
    private static readonly Dictionary<string, (
        Func<OpenSslOcspTests, Task> Make, RevocationStatus Status, string Word)>
        Cases = new()
        {
            ["good"] = (_ => Task.CompletedTask, RevocationStatus.Good, "AnswerGood"),
            ["good, by POST alone"] = (test => Do(() => test.server.RefusesGet = true),
                RevocationStatus.Good, "AnswerGood"),
            ["good, by the CA itself"] = (test => test.AnsweredBy(OpenSslPki.Sub), RevocationStatus.Good, "AnswerGood"),
            ["revoked"] = (test => test.pki.RevokeAsync(OpenSslPki.Sub, "leaf"), RevocationStatus.Revoked,
                "AnswerRevokedFor"),
            ["unknown"] = (test => test.AnsweredBy("responder", "empty"), RevocationStatus.NotKnown, "AnswerUnknown"),
            ["by a stranger"] = (test => test.AnsweredBy("other"), RevocationStatus.NotKnown, "AnswerUnusable"),
            ["by one without OCSPSigning"] = (test => test.AnsweredBy("leaf"), RevocationStatus.NotKnown,
                "AnswerUnusable"),
            ["not an answer"] = (test => Do(() => test.server.Answer = _ => Task.FromResult<byte[]?>([48, 0])),
                RevocationStatus.NotKnown, "AnswerUnusable"),
            ["error 500"] = (test => Do(() => test.server.Answer = _ => Task.FromResult<byte[]?>(null)),
                RevocationStatus.NotKnown, "NoAnswer"),
            ["unreachable"] = (test => Do(test.server.Dispose), RevocationStatus.NotKnown, "NoAnswer"),
        };

    public static TheoryData<string, RevocationLevel> NamesAndLevels =>
        new(from name in Cases.Keys from level in Enum.GetValues<RevocationLevel>() select (name, level));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        pki = await OpenSslPki.MakeAsync(server.Address);
        leaf = await pki.IssueAsync(OpenSslPki.Sub, "leaf", "tls");
        await pki.IssueAsync(OpenSslPki.Sub, "responder", "responder");
        await AnsweredBy("responder");
    }

    public ValueTask DisposeAsync()
    {
        server.Dispose();
        pki.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [MemberData(nameof(NamesAndLevels))]
    public async Task An_answer_is_judged_and_the_level_decides_what_is_not_known(string name, RevocationLevel level)
    {
        var (make, status, word) = Cases[name];
        await make(this);

        var found = await VerifyAsync(Settings(level));

        var judgement = RevocationOfLeaf(found);
        var answer = Assert.Single(judgement.Sources, source => source.Source == RevocationSource.Ocsp);
        Assert.Equal((status, word), (answer.Status, answer.Word));
        Assert.Equal(
            status switch
            {
                RevocationStatus.Good => JudgementResult.Pass,
                RevocationStatus.NotKnown when level == RevocationLevel.Accept => JudgementResult.NotKnown,
                _ => JudgementResult.Fail,
            },
            judgement.Result);
    }

    [Fact]
    public async Task The_own_URL_is_asked_after_those_of_the_certificate()
    {
        using var own = new StatusServer();
        own.Answer = server.Answer;
        server.Answer = _ => Task.FromResult<byte[]?>(null);
        var settings = Settings(RevocationLevel.Reject) with { ResponderUrl = $"{own.Address}ocsp" };

        Assert.Equal(JudgementResult.Fail, RevocationOfLeaf(await VerifyAsync(settings)).Result);
        Assert.Equal(
            ["NoAnswer", "AnswerGood"],
            RevocationOfLeaf(await VerifyAsync(settings with { OcspResponder = ResponderChoice.Both })).Sources
                .Where(source => source.Source == RevocationSource.Ocsp).Select(source => source.Word));
        server.Requests.Clear();
        await VerifyAsync(settings with { OcspResponder = ResponderChoice.Own });
        Assert.DoesNotContain(server.Requests, request => request.Contains("ocsp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_from_before_is_outdated()
    {
        byte[]? kept = null;
        var live = server.Answer;
        server.Answer = async request => kept ??= await live(request);
        await VerifyAsync(Settings(RevocationLevel.Accept));

        var later = new FakeTimeProvider(new RealClock().GetUtcNow().AddHours(2));
        var reply = new OcspQuery(leaf, pki.Certificate(OpenSslPki.Sub)).Read(kept!);
        Assert.Equal("AnswerOutdated", OcspJudge.Judge(reply, later.GetUtcNow(), "").Word);
        Assert.Equal("AnswerGood", OcspJudge.Judge(reply, new RealClock().GetUtcNow().AddMinutes(59), "").Word);
        Assert.Equal("AnswerNotYetValid", OcspJudge.Judge(reply, new RealClock().GetUtcNow().AddMinutes(-9), "").Word);
    }

    [Fact]
    public async Task An_answer_to_another_request_is_refused_by_its_nonce()
    {
        byte[]? kept = null;
        var live = server.Answer;
        server.Answer = async request => kept ??= await live(request);
        await VerifyAsync(Settings(RevocationLevel.Accept));

        var finding = RevocationOfLeaf(await VerifyAsync(Settings(RevocationLevel.Accept))).Sources
            .Single(source => source.Source == RevocationSource.Ocsp);
        Assert.Equal("AnswerUnusable", finding.Word);
        Assert.Contains("nonce", $"{finding.Arguments[0]}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, JudgementResult.Pass, "ListGood")]
    [InlineData(true, JudgementResult.Fail, "ListRevokesFor")]
    public async Task The_list_of_the_certificate_is_fetched(bool isRevoked, JudgementResult result, string word)
    {
        if (isRevoked) await pki.RevokeAsync(OpenSslPki.Sub, "leaf");
        var list = await pki.ListAsync(OpenSslPki.Sub);
        server.Files = path => path == "sub.crl" ? list.Encoded.ToArray() : null;

        var found = RevocationOfLeaf(await VerifyAsync(new() { VerificationLevel = RevocationLevel.Reject }));

        Assert.Equal(result, found.Result);
        Assert.Contains(found.Sources, source => source.Word == word);
        Assert.Contains(found.Sources, source => source.Word == "OcspOff");
        Assert.DoesNotContain(server.Requests, request => request.Contains("ocsp", StringComparison.Ordinal));
    }

    private static RevocationSettings Settings(RevocationLevel level) =>
        new() { OcspEnabled = true, VerificationLevel = level };

    private static Judgement RevocationOfLeaf(Verification found) =>
        found.Elements[0].Judgements.Single(judgement => judgement.Point == VerifyPoint.Revocation);

    private Task AnsweredBy(string signer, string register = OpenSslPki.Sub) =>
        Do(() => server.Answer = async request => await pki.AnswerAsync(request, signer, register));

    private static Task Do(Action change)
    {
        change();
        return Task.CompletedTask;
    }

    private async Task<Verification> VerifyAsync(RevocationSettings settings)
    {
        using var verifier = Verifiers.With([]);
        return await verifier.VerifyAsync(
            new(
                leaf, VerifyPurpose.TlsServer, [pki.Certificate(OpenSslPki.Root)], [pki.Certificate(OpenSslPki.Sub)],
                settings),
            Token);
    }
}
