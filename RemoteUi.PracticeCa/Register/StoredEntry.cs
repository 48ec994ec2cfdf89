using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Register.Rows;

namespace RemoteUi.PracticeCa.Register;

/// <summary>Converts entries to rows of the database, and back.</summary>
internal static class StoredEntry
{
    /// <summary>The maximum length of a text that may repeat what a client sent.</summary>
    private const int MaxText = 500;

    public static EntryRow ToRow(RegisterEntry entry) => new()
    {
        Number = entry.Number,
        TransactionId = entry.TransactionId,
        State = entry.State,
        IsRenewal = entry.IsRenewal,
        IsForNextCa = entry.IsForNextCa,
        Ca = entry.Ca,
        RequestedAt = entry.RequestedAt,
        DecidedAt = entry.DecidedAt,
        FailInfo = entry.FailInfo,
        FailInfoText = entry.FailInfoText is { Length: > MaxText } text ? text[..MaxText] : entry.FailInfoText,
        SerialNumber = entry.SerialNumber?.ToUpperInvariant(),
        RevocationReason = entry.RevocationReason?.ToString(),
        SearchText = $"{SubjectOf(entry)}\n{entry.TransactionId}".ToUpperInvariant(),
        MessageHash = entry.MessageHash,
        SignerKeyHash = entry.SignerKeyHash,
        SignerHash = entry.SignerHash,
        IsUnderway = entry.State is RegisterState.Waiting or RegisterState.Issued,
        RequestHash = entry.RequestHash,
        RequestedKeyHash = entry.Requested is { } requested ? SHA256.HashData(requested.PublicKey) : null,
        SpentPasswordHash = entry.SpentPasswordHash,
        Template = entry.Template?.ToString(),
        Content = entry.Requested is { } content
            ? new()
            {
                Number = entry.Number,
                SubjectName = content.SubjectName,
                PublicKey = content.PublicKey,
                AlternativeNames = content.AlternativeNames,
                Certificate = entry.Certificate,
                KeyUsages = (int?)content.KeyUsages,
                ExtendedKeyUsages = content.ExtendedKeyUsages.Count > 0
                    ? string.Join(' ', content.ExtendedKeyUsages)
                    : null,
            }
            : null,
    };

    public static RegisterEntry ToEntry(EntryRow row) => new()
    {
        Number = row.Number,
        TransactionId = row.TransactionId,
        State = row.State,
        IsRenewal = row.IsRenewal,
        IsForNextCa = row.IsForNextCa,
        Ca = row.Ca,
        Requested = row.Content is { } content
            ? new(content.SubjectName, content.PublicKey, content.AlternativeNames)
            {
                KeyUsages = (X509KeyUsageFlags?)content.KeyUsages,
                ExtendedKeyUsages = content.ExtendedKeyUsages?.Split(' ') ?? [],
            }
            : null,
        RequestedAt = row.RequestedAt,
        DecidedAt = row.DecidedAt,
        FailInfo = row.FailInfo,
        FailInfoText = row.FailInfoText,
        Certificate = row.Content?.Certificate,
        SerialNumber = row.SerialNumber,
        RevocationReason =
            row.RevocationReason is { } reason ? Enum.Parse<X509RevocationReason>(reason) : null,
        MessageHash = row.MessageHash,
        SignerKeyHash = row.SignerKeyHash,
        SignerHash = row.SignerHash,
        RequestHash = row.RequestHash,
        SpentPasswordHash = row.SpentPasswordHash,
        Template = row.Template is { } template ? Enum.Parse<CertificateTemplate>(template) : null,
    };

    /// <summary>An earlier version could hold a request whose subject cannot be decoded.</summary>
    private static string SubjectOf(RegisterEntry entry)
    {
        try
        {
            return entry.Subject;
        }
        catch (CryptographicException)
        {
            return "";
        }
    }
}
