using System.Security.Cryptography.Pkcs;
using System.Text;
using RemoteUi.PracticeCa;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa.Faces;

/// <summary>Checks what each face fixes, as a table.</summary>
public sealed class FaceTableTests : IDisposable
{
    private static readonly PracticeCaBehavior Set = new()
    {
        FixedPassword = new("open sesame"),
        Capabilities = CapabilityList.None,
    };

    private const string Ejbca =
        "POSTPKIOperation\nGetNextCACert\nRenewal\nSHA-512\nSHA-256\nSHA-1\nDES3\nAES\nSCEPStandard\n";

    private readonly PracticeCaBench bench = new();

    public static TheoryData<CaFace> All => [.. Enum.GetValues<CaFace>()];

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(CaFace.Plain, "")]
    [InlineData(CaFace.Ndes, "POSTPKIOperation\nRenewal\nSHA-512\nSHA-256\nSHA-1\nDES3\n")]
    [InlineData(CaFace.EjbcaCa, Ejbca)]
    [InlineData(CaFace.EjbcaRa, Ejbca)]
    [InlineData(CaFace.StepCa, "Renewal\r\nSHA-1\r\nSHA-256\r\nAES\r\nDES3\r\nSCEPStandard\r\nPOSTPKIOperation")]
    [InlineData(CaFace.OpenXpki, "GetNextCACert\nPOSTPKIOperation\nRenewal\nSHA-512\nSHA-256\nSHA-1\nDES3\nAES")]
    [InlineData(CaFace.DynamicChallenge, "")]
    public void Each_has_its_capabilities(CaFace face, string capabilities)
    {
        bench.Administration.Change(Set with { Face = face });

        Assert.Equal(capabilities, Encoding.ASCII.GetString(Ask("GetCACaps").Body));
    }

    [Theory]
    [InlineData(CaFace.Plain, 2)]
    [InlineData(CaFace.Ndes, 3)]
    [InlineData(CaFace.EjbcaCa, 2)]
    [InlineData(CaFace.EjbcaRa, 2)]
    [InlineData(CaFace.StepCa, 1)]
    [InlineData(CaFace.OpenXpki, 2)]
    [InlineData(CaFace.DynamicChallenge, 2)]
    public void Each_has_its_certificates(CaFace face, int count)
    {
        bench.Administration.Change(Set with { Face = face, Certificates = CertificateSet.CaAndRa });

        Assert.Equal(count, CountCertificates(Ask("GetCACert")));
    }

    [Theory]
    [InlineData(CaFace.Plain, "None Fixed OneTime")]
    [InlineData(CaFace.Ndes, "OneTime Fixed OneTime")]
    [InlineData(CaFace.EjbcaCa, "None Fixed OneTime")]
    [InlineData(CaFace.EjbcaRa, "None Fixed OneTime")]
    [InlineData(CaFace.StepCa, "None Fixed Fixed")]
    [InlineData(CaFace.OpenXpki, "None Fixed OneTime")]
    [InlineData(CaFace.DynamicChallenge, "OneTime Fixed OneTime")]
    public void Each_has_its_rule_for_challenge_passwords(CaFace face, string rules) =>
        Assert.Equal(
            rules.Split(' '),
            Enum.GetValues<ChallengeRule>().Select(rule =>
                $"{PracticeCaAdministration.Apply(Set with { Face = face, Challenge = rule }).Challenge}"));

    /// <summary>With which messages of a client each replies.</summary>
    [Theory]
    [InlineData(CaFace.Plain, "0")]
    [InlineData(CaFace.Ndes, "0")]
    [InlineData(CaFace.EjbcaCa, "0")]
    [InlineData(CaFace.EjbcaRa, "3")]
    [InlineData(CaFace.StepCa, "0")]
    [InlineData(CaFace.OpenXpki, "3")]
    [InlineData(CaFace.DynamicChallenge, "0")]
    public void A_request_with_the_right_password_gets(CaFace face, string status)
    {
        bench.Administration.Change(Set with
        {
            Face = face,
            Challenge = ChallengeRule.Fixed,
            Capabilities = CapabilityList.Full,
        });

        Assert.Equal(status, new TestClient(bench).Enroll("open sesame").Status);
    }

    [Theory]
    [InlineData(CaFace.Plain, "The challenge password is wrong.")]
    [InlineData(CaFace.Ndes, null)]
    [InlineData(CaFace.EjbcaCa, "The challenge password is wrong.")]
    [InlineData(CaFace.EjbcaRa, "The challenge password is wrong.")]
    [InlineData(CaFace.StepCa, "webhook server did not allow request")]
    [InlineData(CaFace.OpenXpki, "The challenge password is wrong.")]
    [InlineData(CaFace.DynamicChallenge, "The challenge password is wrong.")]
    public void A_wrong_password_is_refused_with_badRequest_and(CaFace face, string? text)
    {
        bench.Administration.Change(Set with
        {
            Face = face,
            Challenge = ChallengeRule.Fixed,
            Capabilities = CapabilityList.Full,
        });

        var refused = new TestClient(bench).Enroll("open barley");

        Assert.Equal(("2", "2"), (refused.Status, refused.FailInfo));
        Assert.Equal(text, refused.FailInfoText);
        Assert.Equal("The challenge password is wrong.", bench.Administration.Register[0].FailInfoText);
    }

    /// <summary>Only step-ca may write single DES; no setting of another face makes it.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void No_other_face_than_step_ca_writes_single_DES(CaFace face)
    {
        bench.Administration.Change(new()
        {
            Face = face,
            Challenge = ChallengeRule.Fixed,
            FixedPassword = new("open sesame"),
            UsesSingleDes = true,
        });
        var client = new TestClient(bench);
        var reply = client.Enroll("open sesame");
        if (reply.Status == "3")
        {
            bench.Administration.Approve(1);
            reply = client.Poll();
        }

        Assert.Equal(
            face == CaFace.StepCa ? "1.3.14.3.2.7" : ScepMessageBuilder.Aes128,
            reply.Envelope.ContentEncryptionAlgorithm.Oid.Value);
    }

    [Fact]
    public void The_face_is_kept_across_restarts_and_what_was_set_holds_again_with_another()
    {
        bench.Administration.Change(Set with { Face = CaFace.Ndes });
        bench.Restart();
        Assert.Equal(3, CountCertificates(Ask("GetCACert")));

        bench.Set(behavior => behavior with { Face = CaFace.Plain });

        Assert.Equal(1, CountCertificates(Ask("GetCACert")));
        Assert.Equal(ChallengeRule.None, bench.Administration.ActingBehavior.Challenge);
    }

    private static int CountCertificates(PracticeCaReply reply)
    {
        if (reply.ContentType == "application/x-x509-ca-cert") return 1;
        var signed = new SignedCms();
        signed.Decode(reply.Body);
        return signed.Certificates.Count;
    }

    private PracticeCaReply Ask(string operation) =>
        bench.Server.Answer(operation, [], caName: PracticeCaAdministration.CaName);
}
