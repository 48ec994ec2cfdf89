using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Tests.FakeCa;

namespace RemoteUi.Tests.Client.Situations;

/// <summary>
/// Tests a server that replies to AES and SHA-2 with something that cannot be decrypted (RFC 8894, 3.5.2;
/// docs/decisions/0005-fallback-to-3des.md).
/// </summary>
public sealed class UnreadableReplyTests(FakeCaHost host) : ClientAgainstFakeCa(host)
{
    private const string Sha1 = "1.3.14.3.2.26";

    private static readonly Quirk UnreadableUnlessAskedInTheOldWay = Quirk.InSuccess(
        "unreadable unless asked in 3DES and SHA-1",
        draft =>
        {
            if (draft.Request.DigestOid == Sha1) draft.Cipher = FakeCipher.TripleDes;
            else draft.EnvelopeFor = FakeIdentities.Stranger.Certificate;
        });

    [Fact]
    public async Task After_an_unreadable_reply_the_client_polls_with_3DES_and_SHA1()
    {
        var authority = new FakeAuthority(UnreadableUnlessAskedInTheOldWay);

        var issued = await IssuedAsync(authority);

        Assert.Equal(["19", "20"], authority.Requests.Select(request => request.MessageType));
        Assert.Contains(
            new ReportedAlgorithm(AlgorithmUse.RequestEncryption, "3DES-CBC", true), issued.Report.Algorithms);
        Assert.Contains(
            Remark.Of(RemarkCode.PolledInOldestAlgorithms, "AES-128-CBC", "SHA512"), issued.Report.Remarks);
        Assert.Equal(["PKCSReq", "CertPoll"], issued.Report.Exchanges.Select(exchange => exchange.Operation));
    }

    [Fact]
    public async Task After_a_second_unreadable_reply_the_client_stops()
    {
        var authority = new FakeAuthority(CertRepQuirks.EncryptedToSomebodyElse);

        var refused = Assert.IsType<EnrollmentResult.NotUsable>(await EnrollAsync(authority));

        Assert.Equal(Cause.EnvelopeUnreadable, refused.Cause);
        Assert.Equal(2, authority.Requests.Count);
    }

    [Fact]
    public async Task A_floor_of_AES_prevents_the_fallback()
    {
        var authority = new FakeAuthority(UnreadableUnlessAskedInTheOldWay);
        using var strict = new Enrollee { Demands = new ScepDemands { Floor = AlgorithmFloor.AesSha256 } };

        var refused = Assert.IsType<EnrollmentResult.NotUsable>(
            await strict.EnrollAsync(Serve(authority), Enrollee.Order()));

        Assert.Equal(Cause.EnvelopeUnreadable, refused.Cause);
        Assert.Single(authority.Requests);
    }
}
