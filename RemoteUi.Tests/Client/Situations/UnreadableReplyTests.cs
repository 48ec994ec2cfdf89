using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Tests.FakeCa;

namespace RemoteUi.Tests.Client.Situations;

/// <summary>
/// The server that answers AES and SHA-2 with what nobody can open (RFC 8894, 3.5.2;
/// docs/decisions/0005-fallback-to-3des.md).
/// </summary>
public sealed class UnreadableReplyTests(FakeCaHost host) : Situation(host)
{
    private const string Sha1 = "1.3.14.3.2.26";

    private static readonly Lie UnreadableUnlessAskedInTheOldWay = Lie.InSuccess(
        "unreadable unless asked in 3DES and SHA-1",
        draft =>
        {
            if (draft.Request.DigestOid == Sha1) draft.Cipher = FakeCipher.TripleDes;
            else draft.EnvelopeFor = FakeIdentities.Stranger.Certificate;
        });

    [Fact]
    public async Task An_unreadable_reply_is_asked_for_again_by_a_poll_in_3DES_and_SHA1()
    {
        var authority = new FakeAuthority(UnreadableUnlessAskedInTheOldWay);

        var issued = await IssuedAsync(authority);

        Assert.Equal(["19", "20"], authority.Requests.Select(request => request.MessageType));
        Assert.Contains(
            new ReportedAlgorithm(AlgorithmUse.RequestEncryption, "3DES-CBC", true), issued.Report.Algorithms);
        Assert.Contains(
            "polled again with 3DES and SHA-1", Assert.Single(issued.Report.Remarks), StringComparison.Ordinal);
        Assert.Equal(["PKCSReq", "CertPoll"], issued.Report.Exchanges.Select(exchange => exchange.Operation));
    }

    [Fact]
    public async Task A_server_that_stays_unreadable_is_asked_twice_and_not_more()
    {
        var authority = new FakeAuthority(CertRepLies.EncryptedToSomebodyElse);

        var refused = Assert.IsType<EnrollmentResult.NotUsable>(await EnrollAsync(authority));

        Assert.Equal(Cause.EnvelopeUnreadable, refused.Cause);
        Assert.Equal(2, authority.Requests.Count);
    }

    [Fact]
    public async Task A_floor_of_AES_keeps_the_old_way_shut()
    {
        var authority = new FakeAuthority(UnreadableUnlessAskedInTheOldWay);
        using var strict = new Enrollee { Demands = new ScepDemands { Floor = AlgorithmFloor.AesSha256 } };

        var refused = Assert.IsType<EnrollmentResult.NotUsable>(
            await strict.EnrollAsync(Serve(authority), Enrollee.Order()));

        Assert.Equal(Cause.EnvelopeUnreadable, refused.Cause);
        Assert.Single(authority.Requests);
    }
}
