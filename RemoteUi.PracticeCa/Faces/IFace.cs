using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Faces;

/// <summary>
/// Represents how the practice CA acts as one kind of server. docs/practice-ca.md says what is known of each from
/// where, and what is guessed.
/// </summary>
internal interface IFace
{
    /// <summary>Gets what it fixes.</summary>
    FaceDescription Description { get; }

    /// <summary>Gets the reply to GetCACaps; null for the one that is set.</summary>
    string? Capabilities { get; }

    /// <summary>Gets whether a renewal needs the challenge password too.</summary>
    bool NeedsChallengeToRenew { get; }

    /// <summary>Returns the reply to an operation that this kind of server does not serve; otherwise null.</summary>
    /// <param name="caName">The message of GetCACaps, GetCACert, or GetNextCACert; empty if there is none.</param>
    PracticeCaReply? Refusal(string operation, string caName);

    /// <summary>Checks whether this kind of server takes a message of this type.</summary>
    /// <exception cref="RequestRefusedException">It refuses it with FAILURE.</exception>
    /// <exception cref="UnreadableMessageException">It replies with an HTTP error.</exception>
    void Check(ScepRequest request);

    /// <summary>Returns the template of a request, given the key usage that it asks for; null for none.</summary>
    CertificateTemplate? TemplateOf(X509KeyUsageFlags asked);

    /// <summary>Returns at which poll a request is issued; null if none issues it.</summary>
    int? IssuingPoll(PracticeCaBehavior behavior);

    /// <summary>Returns how replies are written.</summary>
    ReplyStyle StyleOf(PracticeCaBehavior behavior);

    /// <summary>Returns the failInfoText for a reason; null for a FAILURE without one.</summary>
    string? TextOf(string reason);
}
