using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Workbench.Inspector;

namespace RemoteUi.Tests.Workbench.Inspector;

/// <summary>Checks the facts of messages, opened envelopes included, and the tree.</summary>
public class FactsTests
{
    [Fact]
    public void A_request_has_its_facts()
    {
        var item = Samples.Inspect(MessageDraft.Request().Write(), Defects.Keys).Items[0];
        var facts = Assert.IsType<PkiMessageFacts>(item.Facts);

        Assert.Equal(
            (MessageType.PkcsReq, "19", "0123456789ABCDEF"), (facts.Type, facts.TypeText, facts.TransactionId));
        Assert.Equal(MessageDraft.Nonce, facts.SenderNonce);
        Assert.Equal(FakeAuthority.Today, facts.SigningTime);
        Assert.Equal(("SHA256", SignatureState.VerifiedByItself), (facts.Digest, facts.Signature));
        Assert.Equal(Clients.Subject, facts.Signer!.Subject);
        Assert.Equal("CN=Fake CA, O=Fakes", Assert.Single(facts.Envelope!.Recipients).Subject);
        Assert.Equal(
            ["contentType", "messageDigest", "messageType", "senderNonce", "signingTime", "transactionID"],
            facts.Attributes.Select(attribute => attribute.Name).Order());
        Assert.Equal(SummaryCode.RequestSignedByItself, item.Summary.Code);
    }

    [Fact]
    public void An_opened_envelope_holds_the_request_and_the_challenge_is_a_secret()
    {
        var item = Samples.Inspect(MessageDraft.Request().Write(), Defects.Keys).Items[0];
        var request = item.Nested[0].Nested[0];
        var facts = Assert.IsType<CertificationRequestFacts>(request.Facts);

        Assert.Equal("1.1.1", request.Id);
        Assert.Equal("open sesame", facts.Challenge!.Reveal());
        Assert.DoesNotContain("open sesame", facts.ToString(), StringComparison.Ordinal);
        Assert.Equal(["printer.example"], facts.AlternativeNames);
        Assert.True(facts.IsProven);
        Assert.Equal("RSA 2048", facts.Key);
    }

    [Fact]
    public void A_reply_has_its_facts_and_its_certificates()
    {
        var item = Samples.Inspect(MessageDraft.Reply().Write(), Defects.Keys).Items[0];
        var facts = Assert.IsType<PkiMessageFacts>(item.Facts);

        Assert.Equal((PkiStatus.Success, SignatureState.VerifiedByCa), (facts.Status!.Value, facts.Signature));
        var issued = Assert.IsType<CertificateSetFacts>(item.Nested[0].Nested[0].Facts);
        Assert.Equal(Clients.Issued, Assert.Single(issued.Certificates));
    }

    [Fact]
    public void A_recipient_by_key_agreement_is_named_and_its_key_opens_the_envelope()
    {
        var ra = FakeIdentities.EllipticRa;
        var envelope = BouncyEnvelope.WriteByAgreement([0x30, 0x03, 0x02, 0x01, 0x07], ra.Certificate);
        var keys = new InspectionKeys([PrivateKey.FromPkcs8(ra.Elliptic!.ExportPkcs8PrivateKey())], [ra.Certificate]);

        var item = Samples.Inspect(envelope, keys).Items[0];
        var facts = Assert.IsType<EnvelopeFacts>(item.Facts);

        Assert.Equal("CN=Fake EC RA", Assert.Single(facts.Recipients).Subject);
        Assert.Equal((true, false), (facts.IsOpened, facts.IsForPassword));
        Assert.DoesNotContain(item.Findings, finding => finding.Code == nameof(FindingCode.NoRecipient));
    }

    [Fact]
    public void An_envelope_for_a_password_is_no_envelope_for_nobody()
    {
        var item = Samples.Inspect(BouncyEnvelope.WriteForPassword([0x30, 0x00], "x"), Defects.Keys).Items[0];
        var facts = Assert.IsType<EnvelopeFacts>(item.Facts);

        Assert.Equal((0, false, true), (facts.Recipients.Count, facts.IsOpened, facts.IsForPassword));
        Assert.DoesNotContain(item.Findings, finding => finding.Code == nameof(FindingCode.NoRecipient));
        Assert.DoesNotContain(item.Findings, finding => finding.Code == nameof(FindingCode.EnvelopeNotOpened));
    }

    [Theory, InlineData(true), InlineData(false)]
    public void A_request_for_an_elliptic_curve_key_may_be_signed_by_an_RSA_key(bool isElliptic)
    {
        using var elliptic = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var csr = isElliptic
            ? new CertificateRequest(Clients.Subject, elliptic, HashAlgorithmName.SHA256).CreateSigningRequest()
            : Csrs.Of(Builders.TestKeys.Second.Rsa);
        var item = Samples.Inspect(MessageDraft.Request(csr).Write(), Defects.Keys).Items[0];

        Assert.Equal(
            !isElliptic,
            item.Findings.Any(finding => finding.Code == nameof(FindingCode.CsrKeyDiffersFromSigner)));
    }

    [Fact]
    public void Each_key_is_tried()
    {
        var keys = new InspectionKeys([Client.Situations.Enrollee.Key, Builders.TestKeys.First]);

        Assert.Single(Samples.Inspect(MessageDraft.Reply().Write(), keys).Items[0].Nested[0].Nested);
    }

    [Fact]
    public void Every_node_has_an_address_that_leads_to_it()
    {
        foreach (var bytes in new[]
            {
                MessageDraft.Request().Write(),
                MessageDraft.Request().With(d => d.Ber = true).Write(),
            })
        {
            var item = Samples.Inspect(bytes).Items[0];
            var nodes = Nodes(item.Tree!.Roots).ToList();

            Assert.Null(item.Tree.Fault);
            Assert.Equal(item.Tree.Elements, nodes.Count);
            Assert.All(nodes, node => Assert.Same(node, item.Tree.At(node.Address)));
            Assert.Equal(item.Bytes.Length, item.Tree.Roots[0].TotalLength);
            Assert.Null(item.Tree.At("0.99"));
            Assert.Contains(nodes, node => node.Text == "2.16.840.1.113733.1.9.7 (transactionID)");
        }
    }

    [Fact]
    public void The_challenge_password_is_masked_in_the_tree_and_marked_up_to_the_root()
    {
        var root = Samples.Inspect(Csrs.Sound).Items[0].Tree!.Roots[0];

        Assert.DoesNotContain(Nodes([root]), node => node.Text?.Contains("sesame", StringComparison.Ordinal) == true);
        Assert.True(root.HoldsSecret);
        Assert.Contains(Nodes([root]), node => node.Text == "***");
        Assert.Contains(Nodes([root]), node => node is { Text: "printer.example", HoldsSecret: false });
    }

    [Fact]
    public void A_message_that_breaks_off_is_shown_up_to_there()
    {
        var item = Samples.Inspect(MessageDraft.Request().Write()[..200]).Items[0];

        Assert.Equal(ProblemCode.Damaged, item.Problem!.Code);
        Assert.Equal(Asn1FaultKind.NotWellFormed, item.Tree!.Fault!.Kind);
        Assert.True(item.Tree.Elements > 5);
    }

    private static IEnumerable<Asn1Node> Nodes(IEnumerable<Asn1Node> nodes) =>
        nodes.SelectMany(node => Nodes(node.Children).Prepend(node));
}
