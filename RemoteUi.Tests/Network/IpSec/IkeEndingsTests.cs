using System.Security.Cryptography.X509Certificates;
using RemoteUi.Network.IpSec;
using RemoteUi.Network.IpSec.Vici;
using RemoteUi.Tests.Builders;

namespace RemoteUi.Tests.Network.IpSec;

/// <summary>Tests which reason the lines of an attempt lead to, and that unknown ones lead to none.</summary>
public class IkeEndingsTests
{
    private const string Failed = "establishing IKE_SA 'x' failed";
    private const string TooLate = "IKE_SA 'x' not established after 20000ms";
    private const string Answered = "received packet: from a to b (1 bytes)";
    private const string NotTrusted = "no trusted RSA public key found for 'b'";
    private const string CertificateCame = "received end entity cert \"CN=b\"";

    [Theory]
    [InlineData(IkeEndings.NameUnknown, "x.invalid", Failed, "unable to resolve x.invalid, initiate aborted")]
    [InlineData(IkeEndings.KeyNotUsable, "CN=a", Failed, "no private key found for 'CN=a'")]
    [InlineData(IkeEndings.RejectedThere, "CN=printer", Failed, "received AUTHENTICATION_FAILED notify error")]
    [InlineData(IkeEndings.IdentityDiffers, "c|b", Failed, "IDir 'b' does not match to 'c'")]
    [InlineData(IkeEndings.PeerOutOfDate, "2020|2021", Failed,
        "subject certificate invalid (valid from 2020 to 2021)", NotTrusted)]
    [InlineData(IkeEndings.PeerRevoked, "2020|superseded", Failed,
        "certificate was revoked on 2020, reason: superseded", NotTrusted)]
    [InlineData(IkeEndings.PeerKeyUsage, "", Failed,
        "rejecting certificate without digitalSignature or nonRepudiation keyUsage flags", NotTrusted)]
    [InlineData(IkeEndings.UnknownCaHere, "CN=b|CN=CA", Failed,
        "no issuer certificate found for \"CN=b\"", "issuer is \"CN=CA\"", NotTrusted)]
    [InlineData(IkeEndings.NoCertificateFromPeer, "b", Failed, NotTrusted)]
    [InlineData(IkeEndings.PeerNotTrusted, "b", Failed, CertificateCame, NotTrusted)]
    [InlineData(IkeEndings.NoProposal, "", Failed, "received NO_PROPOSAL_CHOSEN notify error")]
    [InlineData(IkeEndings.NoAnswer, "10.0.0.2", TooLate, "retransmit 1 of request with message ID 0")]
    [InlineData(IkeEndings.NoAnswer, "10.0.0.2", Failed, "giving up after 5 retransmits")]
    [InlineData(IkeEndings.NotFinished, "10.0.0.2", TooLate, Answered)]
    [InlineData(IkeEndings.Failed, Failed, Failed, Answered, "received INVALID_SYNTAX notify error")]
    public void Known_lines_lead_to_a_reason(string word, string values, string error, params string[] lines)
    {
        var ending = EndingOf(error, [TestKeys.Ca], lines);

        Assert.Equal((word, values, false), (ending.Word, string.Join('|', ending.Arguments), ending.IsAccepted));
    }

    [Fact]
    public void Without_a_CA_certificate_that_is_the_reason() => Assert.Equal(
        IkeEndings.NoCas,
        EndingOf(Failed, [], CertificateCame, "no issuer certificate found for \"CN=b\"", NotTrusted).Word);

    [Fact]
    public void A_self_signed_certificate_is_a_reason_of_its_own()
    {
        var plan = Plan([TestKeys.Ca]) with { Key = IkeCertificates.KeyOf(TestKeys.First, TestKeys.Certificate) };

        var ending = IkeEndings.Of(LogOf("received AUTHENTICATION_FAILED notify error"), null, Reply(Failed), plan);

        Assert.Equal(IkeEndings.SelfSignedRejected, ending.Word);
    }

    [Fact]
    public void What_the_daemon_lists_as_up_is_accepted_whatever_else_it_said()
    {
        var sa = new ViciSection
        {
            { "remote-id", "b" },
            { "remote-host", "10.0.0.2" },
            { "version", "2" },
            { "encr-alg", "AES_CBC" },
            { "encr-keysize", "128" },
            { "dh-group", "MODP_2048" },
        };

        var ending = IkeEndings.Of(LogOf("received NO_PROPOSAL_CHOSEN notify error"), sa, Reply(Failed), Plan([]));

        Assert.Equal((IkeEndings.Accepted, true), (ending.Word, ending.IsAccepted));
        Assert.Equal(["b", "10.0.0.2", "2", "AES_CBC, 128, MODP_2048"], ending.Arguments);
    }

    private static RemoteUi.Network.TestEnding EndingOf(
        string error, IReadOnlyList<X509Certificate2> cas, params string[] lines) =>
        IkeEndings.Of(LogOf(lines), null, Reply(error), Plan(cas));

    private static IpSecTestPlan Plan(IReadOnlyList<X509Certificate2> cas) => new(
        new("branch", "10.0.0.2"),
        IkeCertificates.KeyOf(TestKeys.First, IkeCertificates.Of(TestKeys.First, "printer")), cas);

    private static ViciReply Reply(string error) => new("initiate", new() { { "success", "no" }, { "errmsg", error } });

    private static IkeLog LogOf(params string[] lines)
    {
        var log = new IkeLog("mine", () => TimeSpan.Zero);
        foreach (var line in lines) log.Add(new() { { "ikesa-name", "mine" }, { "msg", line } });
        return log;
    }
}
