using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.Core.Client;
using RemoteUi.Core.Scep;
using RemoteUi.Tests.Client.Situations;
using RemoteUi.Tests.FakeCa;

namespace RemoteUi.Tests.Fuzz;

/// <summary>The messages of one transaction with the fake CA, recorded once at the start of the run.</summary>
internal sealed class Recordings
{
    private static readonly Lazy<Recordings> OneSet = new(() => new());

    private readonly ScepClient client = new(
        new FakeCaTransport(new FakeAuthority()), Clock, NullLogger<ScepClient>.Instance);

    private Recordings()
    {
        Profile = Assert.IsType<CaResult.Found>(
            client.GetCaAsync(Server, CancellationToken.None).GetAwaiter().GetResult()).Ca;
        Request = Prepare();
        CertReps =
        [
            Answer(new()),
            Answer(new(CertRepQuirks.Ber, CertRepQuirks.Cipher(FakeCipher.Des))),
            Answer(
                new(
                    CertRepQuirks.KeyIdentifiers, CertRepQuirks.Signature(FakeSignature.Pss),
                    CertRepQuirks.UnknownAttributes)),
            Answer(new() { PendingAnswers = 1 }),
            Answer(new() { FailsWith = "2" }),
        ];
        Envelopes = [.. CertReps.Take(3).Select(EnvelopeOf)];
    }

    public static Recordings Once => OneSet.Value;

    public static FakeTimeProvider Clock { get; } = new(FakeAuthority.Today);

    public static ScepServer Server { get; } = new(
        new Uri("http://localhost/scep"), TimeSpan.FromSeconds(30), null, null);

    public CaProfile Profile { get; }

    public PreparedRequest Request { get; }

    public IReadOnlyList<byte[]> CertReps { get; }

    public IReadOnlyList<byte[]> Envelopes { get; }

    public static IReadOnlyList<byte[]> Capabilities { get; } =
        [
            .. new[]
            {
                "AES\nPOSTPKIOperation\nSHA-256\n",
                "\uFEFFaes\r\n\r\nx\r\nSHA-512\r\n",
                HttpQuirks.Page,
            }.Select(Encoding.UTF8.GetBytes),
        ];

    public static IReadOnlyList<byte[]> CertificateSets { get; } =
    [
        FakeIdentities.Ca.Certificate.RawData,
        FakeDistribution.Degenerate([FakeIdentities.Ca.Certificate, FakeIdentities.Ra.Certificate]),
        FakeDistribution.Degenerate([FakeIdentities.Ca.Certificate], ber: true),
        Encoding.ASCII.GetBytes(FakeIdentities.Ca.Certificate.ExportCertificatePem()),
        Encoding.ASCII.GetBytes(Convert.ToBase64String(FakeIdentities.Ca.Certificate.RawData)),
    ];

    public static IReadOnlyList<byte[]> RevocationLists { get; } = [
        RevocationList(), FakeDistribution.DegenerateOfList(RevocationList()),
    ];

    public ReplyExpectation Expectation =>
        new(Request.Order.TransactionId, Request.Message.SenderNonce, Profile.Certificates, false);

    /// <summary>The certificate request inside the recorded PKCSReq.</summary>
    public byte[] CertificateRequest()
    {
        var envelope = new EnvelopedCms();
        envelope.Decode(EnvelopeOf(Request.Message.Bytes));
        envelope.Decrypt(envelope.RecipientInfos[0], FakeIdentities.Ca.Key);
        return envelope.ContentInfo.Content;
    }

    private static byte[] RevocationList()
    {
        var list = new CertificateRevocationListBuilder();
        list.AddEntry([0x10, 0x02], FakeAuthority.Today);
        var ca = FakeIdentities.Ca;
        return list.Build(
            ca.Certificate.SubjectName, X509SignatureGenerator.CreateForRSA(ca.Key, RSASignaturePadding.Pkcs1), 1,
            FakeAuthority.Today.AddDays(7), HashAlgorithmName.SHA256,
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(ca.Certificate, true, false),
            FakeAuthority.Today);
    }

    private static byte[] EnvelopeOf(byte[] message)
    {
        var signed = new SignedCms();
        signed.Decode(message);
        return signed.ContentInfo.Content;
    }

    private PreparedRequest Prepare() => client.Prepare(Server, Profile, Enrollee.Order("a password"));

    private byte[] Answer(FakeAuthority authority) =>
        authority.Answer("POST", "/", "PKIOperation", null, Request.Message.Bytes, 0).Body;
}
