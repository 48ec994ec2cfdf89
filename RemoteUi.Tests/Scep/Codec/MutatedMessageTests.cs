using Microsoft.Extensions.Logging.Abstractions;
using RemoteUi.Core.Client;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Core.Scep.Transport;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Tests.Client;
using TestKeys = RemoteUi.Tests.Builders.TestKeys;

namespace RemoteUi.Tests.Scep.Codec;

/// <summary>
/// Every message that a server sends, broken at every byte: an ending or a refusal comes out, and nothing else.
/// </summary>
public sealed class MutatedMessageTests : IDisposable
{
    private readonly ClientBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_reply_broken_anywhere_ends_in_an_answer_and_never_in_a_stranger_s_certificate()
    {
        var ca = await bench.ProfileAsync();
        var request = bench.Client.Prepare(bench.Server, ca, ClientBench.Order());
        var reply = bench.Ca.Server.Answer("PKIOperation", request.Message.Bytes).Body;
        var replayed = new ReplayTransport();
        var client = new ScepClient(replayed, bench.Ca.Time, NullLogger<ScepClient>.Instance);

        foreach (var broken in Total.Mutations(reply))
        {
            replayed.Body = broken;
            var answer = await client.SendAsync(
                bench.Server, ca, new PreparedRequest(request.Order, request.Message), ClientBench.Cancellation);
            Assert.True(answer is EnrollmentResult.NotUsable or EnrollmentResult.Issued, answer.ToString());
            if (answer is EnrollmentResult.Issued issued) Assert.Equal(ca.Ca.Subject, issued.Certificate.Issuer);
        }
    }

    [Fact]
    public void A_set_of_ca_certificates_broken_anywhere_is_read_or_refused()
    {
        bench.Ca.Set(behavior => behavior with { Certificates = CertificateSet.CaAndRa });
        var set = bench.Ca.Server.Answer("GetCACert", []).Body;

        Assert.All(Total.Mutations(set), broken => Total.Read(() => CertificateSetReader.Read(broken)));
    }

    [Fact]
    public void A_revocation_list_broken_anywhere_is_read_or_refused()
    {
        var list = bench.Ca.Administration.MakeRevocationList();

        Assert.All(
            Total.Mutations(list),
            broken => Total.Read(() => RevocationListReader.Read(broken, [bench.Ca.Administration.CaCertificate])));
    }

    [Fact]
    public void A_next_ca_certificate_broken_anywhere_is_read_or_refused()
    {
        var next = bench.Ca.Server.Answer("GetNextCACert", []).Body;

        Assert.All(
            Total.Mutations(next),
            broken => Total.Read(() =>
                CertificateSetReader.Read(
                    SignedMessageReader.Read(broken, [bench.Ca.Administration.CaCertificate]).Content)));
    }

    [Fact]
    public void An_envelope_broken_anywhere_always_gives_the_same_words()
    {
        var envelope = EnvelopeWriter.Write(
            TestKeys.Certificate.RawData, TestKeys.Certificate, ContentCipher.Aes128Cbc).GetEncoded("DER");

        var words = Total.Mutations(envelope)
            .Select(broken =>
                Refusal(() =>
                    Envelope.Read(broken).Open([TestKeys.First.Rsa], content => CertificateSetReader.Read(content))))
            .Where(refusal => refusal is not null)
            .Distinct();

        Assert.All(
            words,
            refusal => Assert.True(
                refusal!.StartsWith("EnvelopeUnreadable", StringComparison.Ordinal)
                    || refusal.StartsWith("CertificateMissing", StringComparison.Ordinal),
                refusal));
        Assert.InRange(words.Count(), 1, 2);
    }

    private static string? Refusal(Func<object> open)
    {
        try
        {
            open();
            return null; // a flipped bit of the content, which no cipher in CBC mode notices
        }
        catch (ScepFormatException refusal)
        {
            return $"{refusal.Cause} {refusal.Message}";
        }
    }

    private sealed class ReplayTransport : IScepTransport
    {
        public byte[] Body { get; set; } = [];

        public Task<TransportResult> ExchangeAsync(TransportRequest request, CancellationToken cancellationToken) =>
            Task.FromResult<TransportResult>(new TransportResult.Reply(200, null, Body, null, [], false));
    }
}
