using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.FakeCa;

namespace RemoteUi.Tests.Client.Situations;

/// <summary>Keys of the device against keys of the server: RSA and elliptic curves in every mixture.</summary>
public sealed class EllipticKeyTests(FakeCaHost host) : ClientAgainstFakeCa(host)
{
    private const string Password = "open sesame";

    private static readonly Dictionary<KeyAlgorithm, PrivateKey> Keys = new()
    {
        [KeyAlgorithm.Rsa] = Enrollee.Key,
        [KeyAlgorithm.EcdsaP256] = Elliptic(KeyAlgorithm.EcdsaP256),
        [KeyAlgorithm.EcdsaP384] = Elliptic(KeyAlgorithm.EcdsaP384),
    };

    public static TheoryData<string, KeyAlgorithm, string> Mixtures
    {
        get
        {
            var data = new TheoryData<string, KeyAlgorithm, string>();
            foreach (var server in Servers.Keys)
                foreach (var key in Keys.Keys)
                    foreach (var capabilities in (string[])["SCEPStandard", "AES-256\nSHA-512", ""])
                        data.Add(server, key, capabilities);
            return data;
        }
    }

    private static Dictionary<string, Func<string, FakeAuthority>> Servers { get; } = new(StringComparer.Ordinal)
    {
        ["RSA CA"] = capabilities => new() { Capabilities = capabilities },
        ["RSA CA, EC RA"] = capabilities => With(capabilities, FakeIdentities.Ca, FakeIdentities.EllipticRa),
        ["EC CA"] = capabilities => With(capabilities, FakeIdentities.EllipticCa, FakeIdentities.EllipticCa),
        ["EC CA, EC RA"] = capabilities =>
            With(capabilities, FakeIdentities.EllipticCa, FakeIdentities.EllipticRaOfElliptic),
        ["EC CA, RSA RA"] = capabilities => With(capabilities, FakeIdentities.EllipticCa, FakeIdentities.RaOfElliptic),
        ["Ed25519 CA, RSA RA"] = capabilities => Edwards(
            capabilities, ca => ca.Issue(
                "CN=RA", [0x51], X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment)),
        ["Ed25519 CA, EC RA"] = capabilities => Edwards(
            capabilities, ca => ca.IssueElliptic(
                "CN=RA", [0x52], ECCurve.NamedCurves.nistP256,
                X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyAgreement)),
    };

    [Theory, MemberData(nameof(Mixtures))]
    public async Task A_certificate_is_issued_at_once_and_after_waiting(
        string server, KeyAlgorithm algorithm, string capabilities)
    {
        var authority = Servers[server](capabilities);
        authority.PendingAnswers = 1;
        var url = Serve(authority);
        var ca = await Client.FindCaAsync(url);
        var order = OrderFor(algorithm, ca);

        var first = await Client.EnrollAsync(url, order);
        Assert.True(first is EnrollmentResult.Pending, $"{first} {string.Join("; ", authority.Refusals)}");
        var result = await Client.PollAsync(url, ca, order);

        Assert.True(result is EnrollmentResult.Issued, $"{result} {string.Join("; ", authority.Refusals)}");
        Assert.Equal(
            Keys[algorithm].ExportPublicKey(),
            ((EnrollmentResult.Issued)result).Certificate.PublicKey.ExportSubjectPublicKeyInfo());
    }

    [Theory]
    [InlineData("RSA CA", KeyAlgorithm.Rsa, "RSA 2048")]
    [InlineData("RSA CA", KeyAlgorithm.EcdsaP256, "RSA 2048")]
    [InlineData("EC CA, RSA RA", KeyAlgorithm.EcdsaP384, "RSA 2048")]
    [InlineData("EC CA", KeyAlgorithm.EcdsaP256, "EC P-256")]
    [InlineData("RSA CA, EC RA", KeyAlgorithm.EcdsaP384, "EC P-384")]
    [InlineData("RSA CA, EC RA", KeyAlgorithm.Rsa, "RSA 2048")]
    public async Task Who_signs_is_who_can_open_the_reply(string server, KeyAlgorithm algorithm, string signer)
    {
        var authority = Servers[server]("SCEPStandard");
        var url = Serve(authority);
        var order = OrderFor(algorithm, await Client.FindCaAsync(url));

        var issued = Assert.IsType<EnrollmentResult.Issued>(await Client.EnrollAsync(url, order));

        var request = Assert.Single(authority.Requests);
        Assert.Equal(signer, CertificateStrength.KeyText(request.Signer));
        Assert.Equal(request.Signer.Subject, request.Csr!.SubjectName.Name);
        Assert.Equal(algorithm, issued.Report.Asked!.KeyAlgorithm);
        Assert.Equal(order.TransientKey is not null, issued.Report.Asked.HasTransientKey);
        var usage = request.Signer.Extensions.OfType<X509KeyUsageExtension>().Single().KeyUsages;
        Assert.Equal(
            X509KeyUsageFlags.DigitalSignature | (signer.StartsWith("RSA", StringComparison.Ordinal)
                ? X509KeyUsageFlags.KeyEncipherment
                : X509KeyUsageFlags.KeyAgreement),
            usage);
    }

    [Theory, InlineData(KeyAlgorithm.Rsa), InlineData(KeyAlgorithm.EcdsaP256)]
    public async Task A_reply_encrypted_with_the_challenge_password_is_opened(KeyAlgorithm algorithm)
    {
        var url = Serve(new FakeAuthority(CertRepQuirks.EncryptedWith(Password)));
        var order = OrderFor(algorithm, await Client.FindCaAsync(url), Password);

        Assert.IsType<EnrollmentResult.Issued>(await Client.EnrollAsync(url, order));
    }

    [Theory, InlineData("another"), InlineData(null)]
    public async Task A_reply_encrypted_with_another_password_is_not_opened_and_named(string? password)
    {
        var url = Serve(new FakeAuthority(CertRepQuirks.EncryptedWith(Password)));
        var order = OrderFor(KeyAlgorithm.EcdsaP256, await Client.FindCaAsync(url), password);

        var refused = Assert.IsType<EnrollmentResult.NotUsable>(await Client.EnrollAsync(url, order));

        Assert.Equal(Cause.EnvelopeUnreadable, refused.Cause);
        Assert.Contains("whoever knows the challenge password", refused.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_agreed_with_the_requested_key_is_opened_too()
    {
        var url = Serve(new FakeAuthority(CertRepQuirks.EncryptedToRequestedKey));
        var order = OrderFor(KeyAlgorithm.EcdsaP256, await Client.FindCaAsync(url));

        Assert.NotNull(order.TransientKey);
        Assert.IsType<EnrollmentResult.Issued>(await Client.EnrollAsync(url, order));
    }

    [Fact]
    public async Task A_kept_message_is_sent_again_and_its_reply_opened()
    {
        var url = Serve(new FakeAuthority());
        var ca = await Client.FindCaAsync(url);
        var order = OrderFor(KeyAlgorithm.EcdsaP384, ca);
        var kept = Client.Client.Prepare(Client.Server(url), ca, order).ToBytes();

        var restored = PreparedRequest.Restore(order, kept);

        Assert.IsType<EnrollmentResult.Issued>(
            await Client.Client.SendAsync(
                Client.Server(url), ca, restored, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("EC CA, EC RA", RequestSigning.Renewal)]
    [InlineData("EC CA, EC RA", RequestSigning.OldCertificate)]
    [InlineData("RSA CA", RequestSigning.Renewal)]
    public async Task An_elliptic_certificate_signs_its_renewal(string server, RequestSigning signing)
    {
        var quirks = server == "RSA CA" ? new[] { CertRepQuirks.EncryptedWith(Password) } : [];
        var first = Servers[server]("SCEPStandard\nRenewal");
        var authority = new FakeAuthority(quirks)
        {
            Ca = first.Ca,
            Signer = first.Signer,
            Recipients = first.Recipients,
            Certificates = first.Certificates,
            Capabilities = first.Capabilities,
        };
        var url = Serve(authority);
        var ca = await Client.FindCaAsync(url);
        var old = Keys[KeyAlgorithm.EcdsaP256];
        var issued = Assert.IsType<EnrollmentResult.Issued>(
            await Client.EnrollAsync(url, OrderFor(KeyAlgorithm.EcdsaP256, ca, Password)));
        var renewal = OrderFor(KeyAlgorithm.EcdsaP384, ca, Password) with
        {
            TransientKey = null,
            Signing = signing,
            Renewed = new(issued.Certificate, old),
        };

        var renewed = await Client.EnrollAsync(url, renewal);

        Assert.IsType<EnrollmentResult.Issued>(renewed);
        Assert.Equal(issued.Certificate.RawData, authority.Requests[^1].Signer.RawData);
        Assert.Equal(server == "RSA CA", renewal.NeedsPassword(ca));
    }

    private static FakeAuthority With(string capabilities, FakeIdentity ca, FakeIdentity recipient) => new()
    {
        Ca = ca,
        Signer = recipient,
        Recipients = [recipient],
        Certificates = [.. new[] { ca, recipient }.Distinct().Select(one => one.Certificate)],
        Capabilities = capabilities,
    };

    /// <summary>A CA that signs certificates and replies with Ed25519, beside an RA that is encrypted to.</summary>
    private static FakeAuthority Edwards(string capabilities, Func<FakeIdentity, FakeIdentity> makeRa)
    {
        var ca = CaCertificates.EdwardsRoot();
        var ra = makeRa(ca);
        return new()
        {
            Ca = ca,
            Signer = ca,
            Recipients = [ra],
            Certificates = [ca.Certificate, ra.Certificate],
            Capabilities = capabilities,
        };
    }

    private static CertificateOrder OrderFor(KeyAlgorithm algorithm, CaProfile ca, string? password = null)
    {
        var order = Enrollee.Order(password) with { Key = Keys[algorithm] };
        return order.NeedsTransientKey(ca) ? order with { TransientKey = TestKeys.Spare(3) } : order;
    }

    private static PrivateKey Elliptic(KeyAlgorithm algorithm) =>
        algorithm.Make(KeyLength.Rsa2048, _ => throw new InvalidOperationException("Not RSA"));
}
