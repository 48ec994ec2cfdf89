using RemoteUi.Network.IpSec;
using RemoteUi.Network.IpSec.Vici;

namespace RemoteUi.Tests.Network.IpSec;

/// <summary>Tests what is read from the lines of charon 5.9.</summary>
public class IkeLogTests
{
    [Theory]
    [InlineData("initiating IKE_SA x[1] to 10.0.0.2", "Started", "10.0.0.2")]
    [InlineData("initiating Main Mode IKE_SA x[2] to 10.0.0.2", "Started", "10.0.0.2")]
    [InlineData("unable to resolve nowhere.invalid, initiate aborted", "NameUnknown", "nowhere.invalid")]
    [InlineData("sending packet: from 10.0.0.1[500] to 10.0.0.2[500] (892 bytes)", "Sent",
        "10.0.0.1[500]|10.0.0.2[500]|892")]
    [InlineData("received packet: from 10.0.0.2[500] to 10.0.0.1[500] (38 bytes)", "Received",
        "10.0.0.2[500]|10.0.0.1[500]|38")]
    [InlineData("retransmit 1 of request with message ID 0", "SentAgain", "1")]
    [InlineData("sending retransmit 2 of request message ID 0, seq 1", "SentAgain", "2")]
    [InlineData("giving up after 5 retransmits", "GaveUp", "5")]
    [InlineData("selected proposal: IKE:AES_CBC_128/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP_2048", "ProposalChosen",
        "AES_CBC_128/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP_2048")]
    [InlineData("received NO_PROPOSAL_CHOSEN notify error", "NoProposal", "")]
    [InlineData("received NO_PROPOSAL_CHOSEN error notify", "NoProposal", "")]
    [InlineData("received cert request for \"CN=CA\"", "PeerAsksForCa", "CN=CA")]
    [InlineData("received cert request for unknown ca 'CN=CA'", "PeerAsksForCa", "CN=CA")]
    [InlineData("no private key found for 'CN=a'", "NoPrivateKey", "CN=a")]
    [InlineData("authentication of 'CN=a' (myself) with RSA_EMSA_PKCS1_SHA2_256 successful", "SignedAs", "CN=a")]
    [InlineData("authentication of 'CN=a' (myself) successful", "SignedAs", "CN=a")]
    [InlineData("sending end entity cert \"CN=a\"", "CertificateSent", "CN=a")]
    [InlineData("sending issuer cert \"CN=CA\"", "CertificateSent", "CN=CA")]
    [InlineData("received end entity cert \"CN=b\"", "CertificateReceived", "CN=b")]
    [InlineData("  using trusted ca certificate \"CN=CA\"", "TrustedCa", "CN=CA")]
    [InlineData("no issuer certificate found for \"CN=b\"", "NoIssuer", "CN=b")]
    [InlineData("  issuer is \"CN=CA\"", "IssuerIs", "CN=CA")]
    [InlineData("subject certificate invalid (valid from Jan 01 2020 to Jan 01 2021)", "OutOfDate",
        "Jan 01 2020|Jan 01 2021")]
    [InlineData("certificate was revoked on Nov 26 07:55:36 UTC 2026, reason: key compromise", "Revoked",
        "Nov 26 07:55:36 UTC 2026|key compromise")]
    [InlineData("certificate status is not available", "StatusUnknown", "")]
    [InlineData("rejecting certificate without digitalSignature or nonRepudiation keyUsage flags", "KeyUsageRejected",
        "")]
    [InlineData("IDir 'b' does not match to 'c'", "IdentityDiffers", "b|c")]
    [InlineData("no trusted RSA public key found for 'b'", "NotTrusted", "b")]
    [InlineData("received AUTHENTICATION_FAILED notify error", "RejectedThere", "")]
    [InlineData("received AUTHENTICATION_FAILED error notify", "RejectedThere", "")]
    [InlineData("authentication of 'b' with RSA_EMSA_PKCS1_NULL successful", "PeerAuthenticated",
        "b|RSA_EMSA_PKCS1_NULL")]
    [InlineData("IKE_SA x[2] established between 10.0.0.1[CN=a]...10.0.0.2[b]", "Established",
        "10.0.0.1|CN=a|10.0.0.2|b")]
    public void A_line_that_is_known_is_a_step(string line, string word, string values)
    {
        var log = LogOf(line);

        var step = Assert.Single(log.Steps);
        Assert.Equal((word, values), (step.Word, string.Join('|', step.Arguments)));
        Assert.Equal(TimeSpan.FromSeconds(1), step.At);
    }

    [Theory]
    [InlineData("received INVALID_SYNTAX notify error")]
    [InlineData("somebody received AUTHENTICATION_FAILED notify error")]
    [InlineData("received AUTHENTICATION_FAILED notify error, perhaps")]
    public void A_line_that_is_not_known_is_kept_as_it_is(string line)
    {
        var step = Assert.Single(LogOf(line).Steps);

        Assert.Equal((IpSecSteps.DaemonSaid, line), (step.Word, step.Arguments[0]));
    }

    [Fact]
    public void Lines_of_other_connections_are_not_kept()
    {
        var log = new IkeLog("mine", () => TimeSpan.Zero);

        log.Add(new() { { "ikesa-name", "theirs" }, { "msg", "giving up after 5 retransmits" } });
        log.Add(new() { { "ikesa-name", "mine" }, { "msg", "" } });

        Assert.Empty(log.Steps);
    }

    [Fact]
    public void A_log_is_bounded()
    {
        var log = LogOf([.. Enumerable.Repeat(new string('x', 5000), 1000)]);

        Assert.Equal(200, log.Steps.Count);
        Assert.All(log.Steps, step => Assert.Equal(1000, step.Arguments[0].Length));
    }

    [Fact]
    public void A_fault_is_a_remark()
    {
        Assert.True(LogOf("received AUTHENTICATION_FAILED notify error").Steps[0].IsRemark);
        Assert.False(LogOf("received end entity cert \"CN=b\"").Steps[0].IsRemark);
    }

    [Theory]
    [InlineData("parsed IKE_SA_INIT response 0 [ SA KE No N(CHDLESS_SUP) N(MULT_AUTH) ]", true)]
    [InlineData("parsed IKE_SA_INIT response 0 [ SA KE No N(MULT_AUTH) ]", false)]
    public void A_peer_announces_that_it_needs_no_child(string line, bool isChildless) =>
        Assert.Equal(isChildless, LogOf(line).PeerIsChildless);

    private static IkeLog LogOf(params string[] lines)
    {
        var log = new IkeLog("mine", () => TimeSpan.FromSeconds(1));
        foreach (var line in lines) log.Add(new ViciSection { { "ikesa-name", "mine" }, { "msg", line } });
        return log;
    }
}
