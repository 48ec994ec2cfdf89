using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Ocsp;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;
using X509Certificate = Org.BouncyCastle.X509.X509Certificate;

namespace RemoteUi.Tests.FakeCa.Sound;

/// <summary>The sound CA issues what it should, and refuses what it should.</summary>
public class SoundCaTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sound_request_gets_a_certificate_with_all_extensions()
    {
        await using var bench = await SoundBench.StartAsync();

        var reply = await bench.Session.ControlAsync(needsCertificate: true, Token);

        Assert.Equal(
            ["2.5.29.19", "2.5.29.15", "2.5.29.37", "2.5.29.14", "2.5.29.35", "2.5.29.17", "2.5.29.31",
                "1.3.6.1.5.5.7.1.1"],
            reply.Issued!.Extensions.Select(extension => extension.Oid!.Value!));
    }

    [Fact]
    public async Task A_password_is_good_once()
    {
        await using var bench = await SoundBench.StartAsync();
        var reply = await bench.Session.ControlAsync(needsCertificate: true, Token);
        var draft = await bench.Session.DraftAsync(Token);
        var again = draft.Csr! with { ChallengePassword = reply.Draft.Csr!.ChallengePassword };

        var second = await bench.Session.SendAsync(draft with { Csr = again, Content = again.Write() }, Token);

        Assert.Equal("FAILURE 2 The challenge password was used before.", second.Described);
    }

    [Fact]
    public async Task A_renewal_is_authorized_by_the_old_certificate()
    {
        await using var bench = await SoundBench.StartAsync();
        var first = await bench.Session.ControlAsync(needsCertificate: true, Token);
        var csr = RequestDrafts.Csr(bench.Session.Drafts.NewKey().Rsa, "scep-check-1.example");
        var renewal = bench.Session.Drafts.Sound(
            await bench.Session.CaAsync(Token), csr, first.Draft.SignerKey, first.Issued!.RawData) with
        {
            MessageType = "17",
        };

        var reply = await bench.Session.SendAsync(renewal, Token);

        Assert.Equal("SUCCESS", reply.Described);
        Assert.NotNull(reply.Issued);
    }

    [Fact]
    public async Task A_held_request_is_issued_after_polls_of_its_key()
    {
        await using var bench = await SoundBench.StartAsync(new SoundCa { Holds = _ => true });
        var held = await bench.Session.TryControlAsync(Token);
        var poll = held.Draft with
        {
            MessageType = "20",
            Content = MessageDataWriter.IssuerAndSubject(held.Draft.Ca.Ca, held.Draft.Csr!.Subject),
        };

        var replies = new List<DraftReply>();
        for (var count = 0; count < 3; count++) replies.Add(await bench.Session.SendAsync(poll, Token));

        Assert.Equal(["PENDING", "SUCCESS", "SUCCESS"], replies.Select(reply => reply.Described));
        Assert.NotNull(replies[2].Issued);
    }

    [Fact]
    public async Task Certificates_and_the_revocation_list_can_be_retrieved()
    {
        await using var bench = await SoundBench.StartAsync();
        var first = await bench.Session.ControlAsync(needsCertificate: true, Token);
        bench.Ca.Revoke(first.Issued!);
        var named = first.Draft with
        {
            Csr = null,
            Content = MessageDataWriter.IssuerAndSerialNumber(
                first.Draft.Ca.Ca.SubjectName, first.Issued!.SerialNumberBytes.ToArray()),
        };

        var certificate = await bench.Session.SendAsync(named with { MessageType = "21" }, Token);
        var list = await bench.Session.SendAsync(named with { MessageType = "22" }, Token);

        Assert.Equal(first.Issued!.SerialNumber, certificate.Certificates.Single().SerialNumber);
        Assert.Equal("SUCCESS", list.Described);
        CertificateRevocationListBuilder.Load(SoundStatus.RevocationList(bench.Ca), out _);
    }

    [Fact]
    public async Task The_addresses_in_a_certificate_answer()
    {
        await using var bench = await SoundBench.StartAsync();
        var issued = (await bench.Session.ControlAsync(needsCertificate: true, Token)).Issued!;
        var ca = new X509Certificate(bench.Ca.Ca.Certificate.RawData);
        var request = new OcspReqGenerator();
        var serial = new X509Certificate(issued.RawData).SerialNumber;
        request.AddRequest(new CertificateID(CertificateID.DigestSha1, ca, serial));

        var list = await bench.Session.Http.GetAsync(new Uri($"{bench.Ca.Url}/crl"), Token);
        var status = await bench.Session.Http.GetAsync(
            new Uri($"{bench.Ca.Url}/ocsp/{Uri.EscapeDataString(
                Convert.ToBase64String(request.Generate().GetEncoded()))}"),
            Token);

        Assert.Equal("application/pkix-crl", list.Answer!.ContentType);
        var answer = (BasicOcspResp)new OcspResp(status.Answer!.Body).GetResponseObject();
        Assert.True(answer.Verify(ca.GetPublicKey()));
        Assert.Equal(CertificateStatus.Good, answer.Responses.Single().GetCertStatus());
    }
}
