using System.Globalization;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Core.Client;

/// <summary>What came back for a pkiMessage: a verified CertRep, or a fault of the exchange; never both.</summary>
internal sealed record PkiReply(CertRep? CertRep, CommunicationFault? Fault)
{
    /// <summary>For the report and the log.</summary>
    public string Outcome => CertRep switch
    {
        null => Fault!.Cause.Words(),
        { Status: PkiStatus.Failure } => $"FAILURE {CertRep.FailInfo}".TrimEnd(),
        _ => CertRep.Status.ToString().ToUpperInvariant(),
    };

    /// <summary>The failInfo where it is a number, known or not.</summary>
    public int? FailInfo =>
        int.TryParse(CertRep?.FailInfo, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>The decrypted messageData of a SUCCESS, read.</summary>
    public T Open<T>(OutgoingMessage message, ReportDraft draft, Func<byte[], T> read)
    {
        var envelope = Envelope.Read(CertRep!.Envelope);
        if (envelope.Cipher is { } cipher) draft.AddAlgorithm(AlgorithmUse.ReplyEncryption, cipher.Name, cipher.IsWeak);
        return envelope.Open(message.OpeningKeys, read);
    }
}
