using System.Text;
using Microsoft.Extensions.Logging;
using RemoteUi.PracticeCa.Authority;
using RemoteUi.PracticeCa.Behavior;
using RemoteUi.PracticeCa.Faces;
using RemoteUi.PracticeCa.Messages;
using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Transactions;

namespace RemoteUi.PracticeCa;

/// <summary>
/// Represents the practice CA without HTTP: it turns an operation and its message into a reply (RFC 8894, 4.1). This
/// class is thread-safe.
/// </summary>
public sealed class PracticeCaServer
{
    private const string Text = "text/plain; charset=utf-8";
    private readonly PkiOperation pkiOperation;
    private readonly CaDistribution distribution;
    private readonly BehaviorStore behaviors;
    private readonly ILogger logger;

    internal PracticeCaServer(
        PkiOperation pkiOperation, CaDistribution distribution, BehaviorStore behaviors,
        ILogger<PracticeCaServer> logger)
    {
        this.pkiOperation = pkiOperation;
        this.distribution = distribution;
        this.behaviors = behaviors;
        this.logger = logger;
    }

    /// <summary>Returns the reply to one request.</summary>
    /// <param name="operation">GetCACaps, GetCACert, GetNextCACert, or PKIOperation, case-insensitive.</param>
    /// <param name="message">The CMS message of a PKIOperation, as sent by POST or decoded from a GET; ignored
    /// otherwise.</param>
    /// <param name="caller">The caller's address, by which its wrong challenge passwords are counted.</param>
    /// <param name="byGet">Whether the message was sent by GET.</param>
    /// <param name="caName">The message of another operation than PKIOperation: the CA identifier.</param>
    public PracticeCaReply Answer(
        string operation, byte[] message, string caller = "", bool byGet = false, string caName = "")
    {
        try
        {
            var behavior = behaviors.Acting;
            return AllFaces.Of(behavior.Face).Refusal(operation, caName)
                ?? Reply(operation, message, behavior, new(caller, byGet));
        }
        catch (IdentityUnreadableException exception)
        {
            return Error(503, exception.Message);
        }
    }

    private PracticeCaReply Reply(
        string operation, byte[] message, PracticeCaBehavior behavior, ScepSender sender) =>
        operation.ToUpperInvariant() switch
        {
            "GETCACAPS" =>
                new PracticeCaReply(200, Text, Encoding.ASCII.GetBytes(CaDistribution.Capabilities(behavior))),
            "GETCACERT" => distribution.CaCertificates(behavior.Certificates),
            "GETNEXTCACERT" => distribution.NextCaCertificate(),
            "PKIOPERATION" => AnswerPkiOperation(message, behavior, sender),
            _ => Error(400, "The practice CA supports GetCACaps, GetCACert, GetNextCACert, and PKIOperation."),
        };

    private PracticeCaReply AnswerPkiOperation(byte[] message, PracticeCaBehavior behavior, ScepSender sender) =>
        behavior.Answer switch
        {
            AnswerRule.HttpStatus => Error(behavior.HttpStatus, "The practice CA is set to return this HTTP status."),
            AnswerRule.Silence => Error(503, "") with { Delivery = ReplyDelivery.Withheld },
            AnswerRule.Drop => Error(503, "") with { Delivery = ReplyDelivery.Dropped },
            _ => AnswerMessage(message, behavior, sender),
        };

    private PracticeCaReply AnswerMessage(byte[] message, PracticeCaBehavior behavior, ScepSender sender)
    {
        try
        {
            return new PracticeCaReply(
                200, "application/x-pki-message", pkiOperation.Answer(message, behavior, sender));
        }
        catch (UnreadableMessageException exception)
        {
            Log.Unreadable(logger, message.Length, exception.Message);
            return Error(exception.Status, exception.Message);
        }
    }

    private static PracticeCaReply Error(int status, string text) => new(status, Text, Encoding.UTF8.GetBytes(text));
}
