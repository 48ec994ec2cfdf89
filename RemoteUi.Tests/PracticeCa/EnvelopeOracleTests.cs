using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>
/// Checks that the replies to envelopes that yield no request are identical but for nonces, so that nobody can decrypt
/// recorded messages by asking (Vaudenay's and Bleichenbacher's attacks).
/// </summary>
public sealed class EnvelopeOracleTests : IDisposable
{
    private const int RenewalReq = 17, PkcsReq = 19, CertPoll = 20, GetCert = 21, GetCrl = 22;
    private const int BlockBytes = 16;
    private readonly PracticeCaBench bench = new();
    private readonly TestClient client;

    public EnvelopeOracleTests() => client = new TestClient(bench);

    /// <summary>
    /// Changes of the last byte, which is 1 to 16. All but one make the padding wrong; one makes it a right one of a
    /// single byte, after which the content has more bytes than it had.
    /// </summary>
    private static readonly IEnumerable<byte> PaddingMasks = Enumerable.Range(1, 17).Select(mask => (byte)mask);

    public static TheoryData<int> Types => [RenewalReq, PkcsReq, CertPoll, GetCert, GetCrl];

    public void Dispose() => bench.Dispose();

    [Theory, MemberData(nameof(Types))]
    public void Whatever_keeps_an_envelope_from_yielding_a_request_gets_one_reply(int type)
    {
        var signer = type == RenewalReq ? client.Enrolled().CopyWithPrivateKey(client.Key) : null;
        bench.Set(behavior => behavior with { Answer = AnswerRule.Hold });
        if (type == CertPoll) client.Enroll();

        var replies = Mutations()
            .Select(mutated => (mutated.Name, Reply: Reply(type, mutated.Envelope, signer)))
            .ToList();

        Assert.All(replies, mutated => Assert.Equal((mutated.Name, replies[0].Reply), mutated));
    }

    [Theory, MemberData(nameof(Types))]
    public void Whatever_keeps_an_envelope_from_yielding_a_request_costs_as_many_exceptions(int type)
    {
        var signer = type == RenewalReq ? client.Enrolled().CopyWithPrivateKey(client.Key) : null;

        var counts = Mutations()
            .Select(mutated => (
                mutated.Name, Count: ThrownExceptions.Count(() => Reply(type, mutated.Envelope, signer))))
            .ToList();

        Assert.All(counts, mutated => Assert.Equal((mutated.Name, counts[0].Count), mutated));
    }

    [Theory, MemberData(nameof(Types))]
    public void A_strangers_question_about_a_recorded_request_has_one_reply(int type)
    {
        var recorded = Encrypted(Requests.Csr(client.Key, "open sesame"));
        var stranger = Requests.SelfSigned(TestKeys.Second);
        var questions = PaddingMasks.Select(mask => Flip(recorded, BlockBytes + 1, mask));

        Assert.Single(questions.Select(question => Reply(type, question, stranger)).Distinct());
    }

    [Fact]
    public void Blocks_appended_to_a_recorded_request_get_the_reply_to_wrong_padding()
    {
        var csr = Requests.Csr(client.Key, "open sesame");
        var stranger = Requests.SelfSigned(TestKeys.Second);

        Assert.Equal(
            Reply(PkcsReq, Flip(Encrypted(csr), 1, 1), stranger),
            Reply(PkcsReq, Encrypted([.. csr, .. new byte[BlockBytes]]), stranger));
    }

    [Fact]
    public void A_messageType_that_is_not_supported_is_refused_before_the_envelope_is_opened()
    {
        var good = Encrypted(Requests.Csr(client.Key));

        Assert.Equal(Reply(99, good), Reply(99, Flip(good, 1, 1)));
    }

    [Fact]
    public void A_poll_for_an_unknown_transaction_says_so_whatever_it_contains()
    {
        var good = Encrypted(Requests.IssuerAndSubject(bench.Administration.CaCertificate));

        Assert.Equal(Reply(CertPoll, good), Reply(CertPoll, Flip(good, 1, 1)));
    }

    [Fact]
    public void A_request_with_the_senders_own_key_is_told_what_is_wrong()
    {
        var csr = Requests.Csr(client.Key);
        csr[^1] ^= 1;

        Assert.Contains("nothing proves", Reply(PkcsReq, Encrypted(csr)), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "nothing proves", Reply(PkcsReq, Encrypted(csr), Requests.SelfSigned(TestKeys.Second)),
            StringComparison.Ordinal);
    }

    private IEnumerable<(string Name, byte[] Envelope)> Mutations()
    {
        var csr = Requests.Csr(TestKeys.Second);
        var good = Encrypted(csr);
        yield return ("another recipient", Encrypted(csr, Requests.SelfSigned(TestKeys.Second)));
        yield return ("wrong RSA padding", WithKey(good, key => [.. key[..^1], (byte)(key[^1] ^ 1)]));
        yield return ("a short key", WithKey(good, _ => EncryptedKey(5)));
        yield return ("a long key", WithKey(good, _ => EncryptedKey(32)));
        yield return ("another key", WithKey(good, _ => EncryptedKey(16)));
        foreach (var mask in PaddingMasks)
            yield return ("changed padding " + mask, Flip(good, BlockBytes + 1, mask));
        yield return ("changed content", Flip(good, 20 * BlockBytes, 1));
        yield return ("no request", Encrypted([1, 2, 3]));
        yield return ("nothing", Encrypted([]));
        yield return ("another content", Encrypted([0x30, 4, 0x30, 0, 0x30, 0]));
        yield return ("bytes after it", Encrypted([.. csr, 0]));
        yield return ("malformed DER", Encrypted(csr[..^1]));
        yield return ("changed signature", Encrypted([.. csr[..^1], (byte)(csr[^1] ^ 1)]));
    }

    /// <summary>Returns all that a reply says, without what is random.</summary>
    private string Reply(int type, byte[] envelope, X509Certificate2? signer = null)
    {
        var reply = client.Send(new ScepMessageBuilder
        {
            Signer = signer ?? Requests.SelfSigned(client.Key),
            Recipient = bench.Administration.CaCertificate,
            Content = [],
            ChangeEnvelope = _ => envelope,
            MessageType = type,
            TransactionId = client.TransactionId,
        }.Build());
        Assert.Equal("2", reply.Status);
        return $"{reply.FailInfo} {reply.FailInfoText} {reply.Content.Length} {reply.Signer.SignedAttributes.Count}";
    }

    private byte[] Encrypted(byte[] content, X509Certificate2? recipient = null)
    {
        var envelope = new EnvelopedCms(
            new ContentInfo(content), new AlgorithmIdentifier(new Oid(ScepMessageBuilder.Aes128)));
        envelope.Encrypt(
            new CmsRecipient(
                SubjectIdentifierType.IssuerAndSerialNumber, recipient ?? bench.Administration.CaCertificate));
        return envelope.Encode();
    }

    /// <summary>Changes a byte of the encrypted content, counted from its end, where the envelope ends too.</summary>
    private static byte[] Flip(byte[] envelope, int fromEnd, byte mask)
    {
        var changed = envelope.ToArray();
        changed[^fromEnd] ^= mask;
        return changed;
    }

    private static byte[] WithKey(byte[] envelope, Func<byte[], byte[]> change)
    {
        var decoded = new EnvelopedCms();
        decoded.Decode(envelope);
        var key = decoded.RecipientInfos[0].EncryptedKey;
        var changed = envelope.ToArray();
        change(key).CopyTo(changed, envelope.AsSpan().IndexOf(key));
        return changed;
    }

    private byte[] EncryptedKey(int bytes)
    {
        using var key = bench.Administration.CaCertificate.GetRSAPublicKey()!;
        return key.Encrypt(RandomNumberGenerator.GetBytes(bytes), RSAEncryptionPadding.Pkcs1);
    }
}
