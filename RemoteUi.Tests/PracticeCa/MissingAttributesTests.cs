using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>
/// A certificate request without the attributes field that RFC 2986 requires, or with one that is not in order.
/// </summary>
public sealed class MissingAttributesTests : IDisposable
{
    private const string Sha256WithRsa = "1.2.840.113549.1.1.11";
    private readonly PracticeCaBench bench = new();
    private readonly TestClient client;

    public MissingAttributesTests() => client = new TestClient(bench);

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("1.2.840.113549.1.1.5", "SHA1")]
    [InlineData(Sha256WithRsa, "SHA256")]
    [InlineData("1.2.840.113549.1.1.12", "SHA384")]
    [InlineData("1.2.840.113549.1.1.13", "SHA512")]
    public void It_is_read_as_one_without_attributes(string algorithm, string hash)
    {
        var reply = Send(Requests.CsrWithoutAttributes(client.Key, algorithm, new HashAlgorithmName(hash)));

        Assert.Equal("0", reply.Status);
        Assert.Equal(Requests.Subject, reply.Certificate(client.Key).Subject);
    }

    [Fact]
    public void Its_signature_is_verified()
    {
        var csr = Requests.CsrWithoutAttributes(client.Key, Sha256WithRsa, HashAlgorithmName.SHA256);
        csr[^1] ^= 1;

        AssertUnproven(Send(csr));
    }

    [Fact]
    public void Its_signature_covers_what_was_sent_and_not_what_is_read() =>
        AssertUnproven(Send(Requests.CsrWithoutAttributes(client.Key, Sha256WithRsa, HashAlgorithmName.SHA384)));

    [Theory]
    [InlineData("open sesame", "0")]
    [InlineData("open barley", "2")]
    public void Attributes_that_are_not_sorted_are_read(string password, string status)
    {
        bench.Set(behavior => behavior with
        {
            Challenge = ChallengeRule.Fixed,
            FixedPassword = new("open sesame"),
        });

        var reply = Send(Requests.CsrWithUnsortedAttributes(client.Key, password));

        Assert.Equal(status, reply.Status);
        if (status == "0") Assert.Contains("2.5.29.17", reply.Certificate(client.Key).Extensions.Select(Oid));

        static string? Oid(X509Extension extension) =>
            extension.Oid!.Value;
    }

    [Fact]
    public void The_signature_of_a_request_with_unsorted_attributes_is_verified()
    {
        var csr = Requests.CsrWithUnsortedAttributes(client.Key, "open sesame");
        csr[^1] ^= 1;

        AssertUnproven(Send(csr));
    }

    private static void AssertUnproven(ReadCertRep reply)
    {
        Assert.Equal("2", reply.Status);
        Assert.Contains("nothing proves", reply.FailInfoText, StringComparison.Ordinal);
    }

    private ReadCertRep Send(byte[] csr) => client.Send(new ScepMessageBuilder
    {
        Signer = Requests.SelfSigned(client.Key),
        Recipient = bench.Administration.CaCertificate,
        Content = csr,
        TransactionId = client.TransactionId,
    }.Build());
}
