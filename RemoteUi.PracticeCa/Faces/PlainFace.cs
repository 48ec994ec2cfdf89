using System.Security.Cryptography.X509Certificates;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Faces;

/// <summary>Acts as RFC 8894 and the settings say. The other faces differ from it.</summary>
internal class PlainFace : IFace
{
    public virtual FaceDescription Description { get; } = new(CaFace.Plain);

    public virtual string? Capabilities =>
        Description.Capabilities is { } list ? string.Concat(list.Select(keyword => keyword + "\n")) : null;

    public virtual bool NeedsChallengeToRenew => false;

    public virtual PracticeCaReply? Refusal(string operation, string caName) => null;

    public virtual void Check(ScepRequest request)
    {
    }

    public virtual CertificateTemplate? TemplateOf(X509KeyUsageFlags asked) => null;

    public virtual int? IssuingPoll(PracticeCaBehavior behavior) => null;

    public virtual ReplyStyle StyleOf(PracticeCaBehavior behavior) => new();

    public virtual string? TextOf(string reason) => reason;
}
