using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Authority;
using RemoteUi.PracticeCa.Behavior;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Register;
using RemoteUi.PracticeCa.Transactions;

namespace RemoteUi.PracticeCa;

/// <summary>
/// The practice CA's administration: its register, and what it does next. Safe for use by several threads.
/// </summary>
public sealed class PracticeCaAdministration
{
    private readonly CertificateRegister register;
    private readonly Decisions decisions;
    private readonly Retrieval retrieval;
    private readonly AuthorityKeys keys;
    private readonly BehaviorStore behaviors;
    private readonly OneTimePasswords passwords;

    internal PracticeCaAdministration(
        CertificateRegister register, Decisions decisions, Retrieval retrieval, AuthorityKeys keys,
        BehaviorStore behaviors, OneTimePasswords passwords)
    {
        this.register = register;
        this.decisions = decisions;
        this.retrieval = retrieval;
        this.keys = keys;
        this.behaviors = behaviors;
        this.passwords = passwords;
    }

    /// <summary>Every request, newest first.</summary>
    public IReadOnlyList<RegisterEntry> Register => register.All;

    /// <summary>The CA's own certificate, without its key; the caller disposes of it.</summary>
    public X509Certificate2 CaCertificate => X509CertificateLoader.LoadCertificate(keys.Ca.Certificate.RawData);

    /// <summary>What it does next.</summary>
    public PracticeCaBehavior Behavior => behaviors.Current;

    /// <summary>How many one-time passwords are neither spent nor expired.</summary>
    public int LiveOneTimePasswords => passwords.LiveCount;

    /// <summary>Issues what waits, by its number in the register. False where no such request waits.</summary>
    public bool Approve(int number) => decisions.Approve(number);

    /// <summary>Refuses what waits, with badRequest. False where no such request waits.</summary>
    public bool Reject(int number) => decisions.Reject(number);

    /// <summary>
    /// Revokes a certificate by its serial number (hexadecimal). False where no such certificate is in force.
    /// </summary>
    public bool Revoke(string serialNumber) => decisions.Revoke(serialNumber);

    /// <summary>The certificate revocation list of this moment, in DER.</summary>
    public byte[] MakeRevocationList() => retrieval.MakeRevocationList();

    /// <summary>
    /// Sets what it does next; kept over restarts. Throws <see cref="ArgumentException"/> where a value is out of its
    /// range.
    /// </summary>
    public void Change(PracticeCaBehavior behavior) => behaviors.Change(behavior);

    /// <summary>
    /// Makes a one-time challenge password: 16 hexadecimal digits, good once within 60 minutes, and shown here alone.
    /// </summary>
    public string MakeOneTimePassword() => passwords.Make();
}
