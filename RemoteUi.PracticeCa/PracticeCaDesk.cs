using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Behavior;
using RemoteUi.PracticeCa.Register;

namespace RemoteUi.PracticeCa;

/// <summary>The practice CA's administration: its register, and what it does next.</summary>
public sealed class PracticeCaDesk
{
    /// <summary>Every request, newest first.</summary>
    public IReadOnlyList<RegisterEntry> Register => throw new NotImplementedException();

    /// <summary>The CA's own certificate, without its key.</summary>
    public X509Certificate2 CaCertificate => throw new NotImplementedException();

    /// <summary>What it does next.</summary>
    public PracticeCaBehavior Behavior => throw new NotImplementedException();

    /// <summary>How many one-time passwords are neither spent nor expired.</summary>
    public int LiveOneTimePasswords => throw new NotImplementedException();

    /// <summary>Issues what waits. False where no such request waits.</summary>
    public bool Approve(Guid id) => throw new NotImplementedException();

    /// <summary>Refuses what waits, with badRequest. False where no such request waits.</summary>
    public bool Reject(Guid id) => throw new NotImplementedException();

    /// <summary>Revokes a certificate by its serial number (hexadecimal). False where no such certificate is in force.</summary>
    public bool Revoke(string serialNumber) => throw new NotImplementedException();

    /// <summary>The certificate revocation list of this moment, in DER.</summary>
    public byte[] MakeRevocationList() => throw new NotImplementedException();

    /// <summary>Sets what it does next; kept over restarts. Throws <see cref="ArgumentException"/> where a value is out of its range.</summary>
    public void Change(PracticeCaBehavior behavior) => throw new NotImplementedException();

    /// <summary>Makes a one-time challenge password: 16 hexadecimal digits, good once within 60 minutes, and shown here alone.</summary>
    public string MakeOneTimePassword() => throw new NotImplementedException();
}
