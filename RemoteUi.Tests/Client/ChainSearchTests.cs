using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Time.Testing;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Tests.Client.Situations;
using RemoteUi.Tests.FakeCa;

namespace RemoteUi.Tests.Client;

/// <summary>The search for a path to the CA ends, whatever certificates a server sends.</summary>
public class ChainSearchTests
{
    private static readonly FakeTimeProvider Clock = new(FakeAuthority.Today);

    [Fact]
    public void Thirty_look_alike_intermediates_that_issue_each_other_cost_little()
    {
        var started = Stopwatch.GetTimestamp();

        var refusal = Assert.Throws<ScepFormatException>(() => Find(LookAlikes(30)));

        Assert.Equal(Cause.CertificateNotFromCa, refusal.Cause);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void A_path_over_intermediates_of_the_reply_is_found_and_is_the_shortest()
    {
        var found = Find(OverIntermediate());

        Assert.Equal(["CN=Middle", FakeIdentities.Ca.Certificate.Subject], found.Chain.Select(one => one.Subject));
    }

    [Fact]
    public void A_search_that_takes_too_long_is_given_up()
    {
        var slow = new FakeTimeProvider(FakeAuthority.Today);
        var deadline = new Deadline(slow);
        slow.Advance(Deadline.Allowed + TimeSpan.FromSeconds(1));

        var refusal = Assert.Throws<ScepFormatException>(() =>
            IssuedCertificate.Find([Issued(FakeIdentities.Ca)], Enrollee.Key, Profile, deadline));

        Assert.Equal(Cause.ChainTooLong, refusal.Cause);
    }

    [Fact]
    public void A_key_over_8192_bits_is_not_used()
    {
        using var key = RSA.Create();
        var modulus = Enumerable.Repeat((byte)0xFF, 1025).ToArray();
        key.ImportParameters(new RSAParameters { Modulus = modulus, Exponent = [1, 0, 1] });
        var request = new CertificateRequest("CN=huge", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var huge = FakeIdentities.Ca.Sign(request, FakeIdentity.From, FakeIdentity.Until, [7]);

        Assert.Null(PublicKeys.RsaOf(huge));
        Assert.NotNull(PublicKeys.RsaOf(FakeIdentities.Ca.Certificate));
    }

    internal static CaProfile Profile { get; } = new(
        CaCapabilities.None, FakeIdentities.Ca.Certificate, FakeIdentities.Ca.Certificate,
        [FakeIdentities.Ca.Certificate]);

    /// <summary>Certificates of one name and one key, each of which verifies under each, and ours below them.</summary>
    private static IReadOnlyList<X509Certificate2> LookAlikes(int count)
    {
        var first = Authority("CN=Look-alike", null);
        var all = Enumerable.Range(1, count)
            .Select(serial => first.Sign(RequestOf(first), FakeIdentity.From, FakeIdentity.Until, [(byte)serial]));
        return [.. all, Issued(first)];
    }

    /// <summary>An intermediate of the CA, ours below it, and the CA.</summary>
    internal static IReadOnlyList<X509Certificate2> OverIntermediate()
    {
        var middle = Authority("CN=Middle", FakeIdentities.Ca);
        return [middle.Certificate, Issued(middle), FakeIdentities.Ca.Certificate];
    }

    internal static IssuedCertificate Find(IReadOnlyList<X509Certificate2> received) =>
        IssuedCertificate.Find(received, Enrollee.Key, Profile, new Deadline(Clock));

    private static X509Certificate2 Issued(FakeIdentity issuer)
    {
        using var key = Enrollee.Key.Open();
        return issuer.Sign(
            new("CN=printer", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), FakeAuthority.Today,
            FakeAuthority.Today.AddYears(1), [9]);
    }

    private static FakeIdentity Authority(string subject, FakeIdentity? issuer)
    {
        var root = FakeIdentity.Root(subject, [5]);
        return issuer is null
            ? root
            : new(issuer.Sign(RequestOf(root), FakeIdentity.From, FakeIdentity.Until, [6]), root.Key);
    }

    private static CertificateRequest RequestOf(FakeIdentity identity)
    {
        var request = new CertificateRequest(
            identity.Certificate.SubjectName, identity.Key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request;
    }
}
