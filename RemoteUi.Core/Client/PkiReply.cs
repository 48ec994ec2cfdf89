using System.Globalization;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;

namespace RemoteUi.Core.Client;

/// <summary>Represents the reply to a pkiMessage: a verified CertRep, or a fault of the exchange; never both.</summary>
internal sealed record PkiReply(CertRep? CertRep, CommunicationFault? Fault)
{
    /// <summary>Gets the outcome as text for the report and the log.</summary>
    public string Outcome => CertRep switch
    {
        null => Fault!.Cause.Words(),
        { Status: PkiStatus.Failure } => $"FAILURE {CertRep.FailInfo}".TrimEnd(),
        _ => CertRep.Status.ToString().ToUpperInvariant(),
    };

    /// <summary>Gets the failInfo if it is a number, known or unknown; otherwise null.</summary>
    public int? FailInfo =>
        int.TryParse(CertRep?.FailInfo, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>Decrypts the messageData of a SUCCESS and reads it.</summary>
    public T Open<T>(OutgoingMessage message, ReportDraft draft, Func<byte[], T> read)
    {
        var envelope = Envelope.Read(CertRep!.Envelope);
        if (envelope.Cipher is { } cipher) draft.AddAlgorithm(AlgorithmUse.ReplyEncryption, cipher.Name, cipher.IsWeak);
        try
        {
            return envelope.Open(message.OpeningKeys, read, message.Password);
        }
        catch (ScepFormatException refusal) when (refusal.Cause == Cause.EnvelopeUnreadable)
        {
            throw new ScepFormatException(
                refusal.Cause,
                $"{refusal.Message}; encrypted to {envelope.Recipients}; expected {message.SignerName}", refusal);
        }
    }
}
