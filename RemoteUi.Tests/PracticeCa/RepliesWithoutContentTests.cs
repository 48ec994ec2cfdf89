using System.Formats.Asn1;
using System.Security.Cryptography.Pkcs;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>
/// FAILURE and PENDING have no eContent (RFC 8894, 3.3.2.2 and 3.3.2.3); by GET it has length zero, for OpenSSL.
/// </summary>
public sealed class RepliesWithoutContentTests : IDisposable
{
    private readonly PracticeCaBench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(AnswerRule.Refuse, false)]
    [InlineData(AnswerRule.Hold, false)]
    [InlineData(AnswerRule.Refuse, true)]
    [InlineData(AnswerRule.Hold, true)]
    public void The_content_is_absent_by_POST_and_empty_by_GET(AnswerRule answer, bool byGet)
    {
        bench.Set(behavior => behavior with { Answer = answer });
        var message = new TestClient(bench).PkcsReq().Build();

        var content = ContentOf(bench.Server.Answer("PKIOperation", message, byGet: byGet).Body);

        Assert.Equal(byGet ? [] : null, content);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Both_forms_are_read_and_their_signatures_verify(bool byGet)
    {
        bench.Set(behavior => behavior with { Answer = AnswerRule.Hold });
        var client = new TestClient(bench) { ByGet = byGet };

        Assert.Equal(("3", "3"), (client.Enroll().Status, client.Poll().Status));
    }

    /// <summary>Returns the octets of eContent, or null if it is absent.</summary>
    private static byte[]? ContentOf(byte[] message)
    {
        var field = new Asn1Tag(TagClass.ContextSpecific, 0);
        var outer = new AsnReader(message, AsnEncodingRules.DER).ReadSequence();
        outer.ReadObjectIdentifier();
        var signed = outer.ReadSequence(field).ReadSequence();
        signed.ReadInteger();
        signed.ReadSetOf();
        var content = signed.ReadSequence();
        Assert.Equal(new ContentInfo([]).ContentType.Value, content.ReadObjectIdentifier());
        return content.HasData ? content.ReadSequence(field).ReadOctetString() : null;
    }
}
