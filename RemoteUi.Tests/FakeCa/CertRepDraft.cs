using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Tests.FakeCa;

/// <summary>A CertRep as a correct CA would write it; a quirk changes it before it is written.</summary>
internal sealed class CertRepDraft
{
    public required FakeRequest Request { get; init; }

    public required string TransactionId { get; set; }

    public string MessageType { get; set; } = "3";

    /// <summary>0 SUCCESS, 2 FAILURE, 3 PENDING (RFC 8894, 3.2.1.3).</summary>
    public required string PkiStatus { get; set; }

    public string? FailInfo { get; set; }

    public string? FailInfoText { get; set; }

    public byte[]? SenderNonce { get; set; } = RandomNumberGenerator.GetBytes(16);

    public required byte[]? RecipientNonce { get; set; }

    public required FakeIdentity Signer { get; set; }

    /// <summary>The certificates included in the SignedData.</summary>
    public required List<X509Certificate2> Enclosed { get; set; }

    /// <summary>The certificates inside the envelope of a SUCCESS.</summary>
    public List<X509Certificate2> Issued { get; set; } = [];

    /// <summary>
    /// The revocation list inside the envelope of a SUCCESS, in place of certificates; null for none.
    /// </summary>
    public byte[]? IssuedList { get; set; }

    /// <summary>The certificate to whose key the envelope is encrypted.</summary>
    public required X509Certificate2 EnvelopeFor { get; set; }

    /// <summary>The password that the envelope is encrypted with, in place of a key; null for none.</summary>
    public string? EnvelopePassword { get; set; }

    public FakeCipher Cipher { get; set; } = FakeCipher.Aes256;

    public HashAlgorithmName Digest { get; set; } = HashAlgorithmName.SHA256;

    public FakeSignature Signature { get; set; } = FakeSignature.RsaEncryption;

    /// <summary>Whether signer and recipient are identified by subject key identifier.</summary>
    public bool NamesByKeyIdentifier { get; set; }

    /// <summary>The universal tag of the text attributes; 19 is PrintableString.</summary>
    public int TextTag { get; set; } = 19;

    public FakeContent ContentWithoutEnvelope { get; set; } = FakeContent.Absent;

    /// <summary>Whether to use indefinite lengths and constructed octet strings.</summary>
    public bool Ber { get; set; }

    public bool Unsigned { get; set; }

    /// <summary>Additional signed attributes, complete.</summary>
    public List<Tlv> MoreAttributes { get; } = [];

    /// <summary>Changes the written message.</summary>
    public Func<byte[], byte[]> Afterwards { get; set; } = message => message;
}

/// <summary>How the eContent of FAILURE and PENDING is empty.</summary>
internal enum FakeContent
{
    /// <summary>No eContent.</summary>
    Absent,

    /// <summary>An eContent of zero bytes.</summary>
    ZeroBytes,

    /// <summary>The explicit tag with nothing inside.</summary>
    EmptyTag,
}

/// <summary>How a signature is made, and identified in the message.</summary>
internal enum FakeSignature
{
    RsaEncryption,
    RsaEncryptionWithoutParameters,
    DigestWithRsa,
    DigestWithRsaWithoutParameters,
    Pss,
}

/// <summary>A cipher in CBC mode.</summary>
internal enum FakeCipher
{
    Des,
    TripleDes,
    Aes128,
    Aes192,
    Aes256,
}
