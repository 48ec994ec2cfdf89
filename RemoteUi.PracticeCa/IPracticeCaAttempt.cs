using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa;

/// <summary>Takes notice of what came of a change; one of the methods is called, once.</summary>
public interface IPracticeCaAttempt
{
    /// <summary>Nothing was changed.</summary>
    void NotDone();

    /// <summary>Certificates were issued for waiting requests, given their numbers in the register.</summary>
    void Approved(IReadOnlyList<int> numbers);

    /// <summary>Waiting requests were refused, given their numbers in the register.</summary>
    void Rejected(IReadOnlyList<int> numbers);

    void Revoked(string serialNumber, X509RevocationReason reason);

    void BehaviorChanged(PracticeCaBehavior old, PracticeCaBehavior changed);

    /// <summary>Another CA issues from now on.</summary>
    /// <param name="subject">Its subject.</param>
    void CaReplaced(CaShape old, CaShape changed, string subject);

    /// <summary>The CA of the next rollover was made.</summary>
    void NextCaMade(string subject);

    /// <summary>The next CA issues from now on.</summary>
    void RolledOver(string subject);

    void ProfileChanged(CertificateProfile old, CertificateProfile changed);
}
