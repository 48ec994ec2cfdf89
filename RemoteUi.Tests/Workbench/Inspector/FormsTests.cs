using System.Security.Cryptography;
using System.Text;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.Fuzz;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Tests.Workbench.Inspector;

/// <summary>Checks that a message is recognized in each form in which people have it.</summary>
public class FormsTests
{
    private static readonly string Base64 = Convert.ToBase64String(Samples.Request);

    public static TheoryData<string> Texts => [
        Base64,
        $"  {Base64}\r\n",
        Convert.ToBase64String(Samples.Request, Base64FormattingOptions.InsertLineBreaks),
        string.Join(' ', Base64.Chunk(7).Select(part => new string(part))),
        Uri.EscapeDataString(Base64),
        Base64.TrimEnd('=').Replace('+', '-').Replace('/', '_'),
        Base64.Replace('+', ' '),
        $"\"{Base64}\"",
        $"message={Uri.EscapeDataString(Base64)}",
        InspectedTexts.LogLine,
        "2026-01-01 info request\n"
            + $"{Convert.ToBase64String(Samples.Request, Base64FormattingOptions.InsertLineBreaks)}\nend",
        PemEncoding.WriteString("PKCS7", Samples.Request),
        Convert.ToHexString(Samples.Request),
        string.Join(':', Samples.Request.Select(value => $"{value:x2}")),
        "\uFEFF" + Base64,
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_message_is_found_in_every_form_of_text(string text) =>
        Assert.Equal(Samples.Request, Assert.Single(Samples.Inspect(text).Items).Bytes);

    [Fact]
    public void Binary_messages_and_texts_are_recognized()
    {
        var recordings = Recordings.Once;
        Assert.Equal(
            [
                ItemKind.PkiMessage, ItemKind.PkiMessage, ItemKind.Envelope, ItemKind.CertificationRequest,
                ItemKind.Certificate, ItemKind.CertificateSet, ItemKind.RevocationList, ItemKind.RevocationList,
                ItemKind.Capabilities, ItemKind.Html, ItemKind.OtherAsn1, ItemKind.PrivateKey,
            ],
            new[]
            {
                Samples.Request, Samples.Reply, recordings.Envelopes[0], Csrs.Sound, Samples.CaCertificate,
                Recordings.CertificateSets[1], Recordings.RevocationLists[0], Recordings.RevocationLists[1],
                Recordings.Capabilities[0], Encoding.UTF8.GetBytes(HttpQuirks.Page), [0x30, 3, 2, 1, 5],
                FakeIdentities.Ca.Key.ExportPkcs8PrivateKey(),
            }.Select(input => Samples.Inspect(input).Items[0].Kind));
    }

    [Fact]
    public void Certificates_in_PEM_are_items_in_their_order()
    {
        var text = FakeIdentities.Ra.Certificate.ExportCertificatePem() + "\n"
            + FakeIdentities.Ca.Certificate.ExportCertificatePem();

        Assert.Equal(
            ["CN=Fake RA", "CN=Fake CA, O=Fakes"],
            Samples.Inspect(text).Items.Select(item =>
                Assert.IsType<CertificateFacts>(item.Facts).Certificate.Subject));
    }

    [Fact]
    public void A_private_key_is_neither_kept_nor_shown()
    {
        foreach (var text in new[]
            {
                FakeIdentities.Ca.Key.ExportPkcs8PrivateKeyPem(), FakeIdentities.Ca.Key.ExportRSAPrivateKeyPem(),
            })
        {
            var inspection = Samples.Inspect(text);
            var item = Assert.Single(inspection.Items);

            Assert.Empty(item.Bytes);
            Assert.Null(item.Tree);
            Assert.Equal(ProblemCode.PrivateKeyGiven, inspection.Problem!.Code);
        }
    }

    [Fact]
    public void An_evidence_file_gives_its_exchanges()
    {
        var inspection = Samples.Inspect(InspectedTexts.Json);

        var exchange = Assert.Single(Assert.Single(inspection.Conversations).Exchanges);
        Assert.Equal(Samples.Request, exchange.Request!.Bytes);
        Assert.Equal(Samples.Reply, exchange.Reply!.Bytes);
        Assert.Equal((200, "PKIOperation"), (exchange.Status, exchange.Operation));
        Assert.Equal(FakeAuthority.Today, exchange.SentAt);
        Assert.Equal(SignatureState.VerifiedByCa, Assert.IsType<PkiMessageFacts>(exchange.Reply.Facts).Signature);
    }

    [Theory]
    [InlineData("{\"a\": 1}", ProblemCode.NoMessagesInJson)]
    [InlineData("no message at all", ProblemCode.NotRecognized)]
    [InlineData("", ProblemCode.Empty)]
    public void What_is_not_recognized_ends_in_a_sentence(string text, ProblemCode problem) =>
        Assert.Equal(problem, Samples.Inspect(text).Problem!.Code);

    [Fact]
    public void Elliptic_curve_keys_are_read_in_every_form()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var encrypted = key.ExportEncryptedPkcs8PrivateKey(
            "open sesame", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000));

        Assert.All(
            new[]
            {
                InspectionKeys.ReadKey(Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem())),
                InspectionKeys.ReadKey(Encoding.ASCII.GetBytes(key.ExportECPrivateKeyPem())),
                InspectionKeys.ReadKey(key.ExportPkcs8PrivateKey()),
                InspectionKeys.ReadKey(key.ExportECPrivateKey()),
                InspectionKeys.ReadKey(encrypted, new Core.Secret("open sesame")),
            },
            read => Assert.Equal(key.ExportSubjectPublicKeyInfo(), read!.ExportPublicKey()));
    }

    [Fact]
    public void Keys_are_read_in_every_form_and_print_nothing()
    {
        var key = FakeIdentities.Ca.Key;
        var password = new Core.Secret("open sesame");
        var encrypted = key.ExportEncryptedPkcs8PrivateKey(
            "open sesame", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000));

        Assert.All(
            new[]
            {
                InspectionKeys.ReadKey(Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem())),
                InspectionKeys.ReadKey(Encoding.ASCII.GetBytes(key.ExportRSAPrivateKeyPem())),
                InspectionKeys.ReadKey(key.ExportPkcs8PrivateKey()),
                InspectionKeys.ReadKey(key.ExportRSAPrivateKey()),
                InspectionKeys.ReadKey(encrypted, password),
                InspectionKeys.ReadKey(
                    Encoding.ASCII.GetBytes(PemEncoding.WriteString("ENCRYPTED PRIVATE KEY", encrypted)), password),
            },
            read => Assert.Equal(key.ExportRSAPublicKey(), read!.Rsa.ExportRSAPublicKey()));
        Assert.Null(InspectionKeys.ReadKey("nothing"u8));
        Assert.Null(InspectionKeys.ReadKey(encrypted));
        Assert.Equal("***", Samples.Keys.ToString());
    }
}
