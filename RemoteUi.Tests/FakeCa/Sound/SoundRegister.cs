using System.Security.Cryptography.X509Certificates;

namespace RemoteUi.Tests.FakeCa.Sound;

/// <summary>What the sound CA remembers.</summary>
internal sealed class SoundRegister
{
    private readonly List<SoundEntry> entries = [];

    public HashSet<string> Spent { get; } = [];

    public IReadOnlyList<SoundEntry> Entries => entries;

    public SoundEntry Add(SoundEntry entry)
    {
        entries.Add(entry);
        return entry;
    }

    public IEnumerable<SoundEntry> OfTransaction(string? id) => entries.Where(entry => entry.TransactionId == id);

    public SoundEntry? OfMessage(string hash) => entries.Find(entry => entry.MessageHash == hash);

    public SoundEntry? WithSerial(string? serial) => entries.Find(entry => entry.Certificate?.SerialNumber == serial);

    public bool HasIssued(X509Certificate2 certificate) =>
        WithSerial(certificate.SerialNumber)?.Certificate!.RawData.AsSpan().SequenceEqual(certificate.RawData) == true;

    public bool IsRevoked(X509Certificate2 certificate) => WithSerial(certificate.SerialNumber) is { Revoked: true };
}

/// <summary>One request, waiting or granted.</summary>
internal sealed record SoundEntry(
    string? TransactionId, string MessageHash, string SignerKeyHash, string KeyHash, SoundRequest? Request)
{
    /// <summary>Null while the request waits.</summary>
    public X509Certificate2? Certificate { get; set; }

    public bool Revoked { get; set; }

    /// <summary>How often a waiting request was polled.</summary>
    public int Polls { get; set; }
}
