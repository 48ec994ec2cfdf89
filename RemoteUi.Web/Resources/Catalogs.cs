namespace RemoteUi.Web.Resources;

/*
 * One class for each catalog of words, to name it where they are asked for: IStringLocalizer<Labels>.
 * The words are in the resx files of the same name: Labels.resx in English, Labels.cs.resx in Czech.
 */

/// <summary>Catalog of the names on the pages: fields, buttons, columns, places, states.</summary>
public sealed class Labels;

/// <summary>Catalog of the sentences on the pages: what a page is for, hints, notes, times.</summary>
public sealed class Texts;

/// <summary>
/// Catalog of why a request failed and what to do about it (<c>Cause.*</c>, <c>FailInfo.*</c>, <c>Http.*</c>).
/// </summary>
public sealed class Causes;

/// <summary>
/// Catalog of what is wrong with a field (<c>Rule.*</c>) and why the device refuses (<c>Refusal.*</c>).
/// </summary>
public sealed class RuleWords;

/// <summary>
/// Catalog of what [Verify] says: the points (<c>Point.*</c>), the verdicts (<c>Result.*</c>) and their sentences
/// (<c>Judgement.*</c>), and what each source says about revocation (<c>Source.*</c>, <c>Finding.*</c>).
/// </summary>
public sealed class RevocationWords;

/// <summary>Catalog of the texts on the practice CA's pages.</summary>
public sealed class PracticeCaWords;

/// <summary>Catalog of the texts of [Audit]: events (<c>Kind.*</c>), and settings without a label.</summary>
public sealed class AuditWords;

/// <summary>Catalog of the texts of [IPP Settings].</summary>
public sealed class PrintingWords;

/// <summary>Catalog of what the pages say about a certificate beyond the names of its parts.</summary>
public sealed class CertificateWords;

/// <summary>
/// The sentences of <see cref="RemoteUi.Core.Client.Remark"/> (<c>Remark.*</c>) and their severities.
/// </summary>
public sealed class Remarks;

/// <summary>
/// The titles, sentences, and remedies of the checks of a server (<c>Check.{id}</c>, <c>Check.{id}.{word}</c>,
/// <c>Check.{id}.{word}.Remedy</c>; <c>Check.Common.{word}</c> if a check has no sentence of its own), and the words of
/// their pages and reports.
/// </summary>
public sealed class ServerCheckWords;

/// <summary>
/// Catalog of what [Message Inspector] says: what an item is (<c>Summary.*</c>), what is wrong with it and what to do
/// about it (<c>Finding.*</c>), and why something could not be read (<c>Problem.*</c>).
/// </summary>
public sealed class InspectorWords;

/// <summary>Catalog of the texts on the pages of [Message Inspector].</summary>
public sealed class InspectorPageWords;

/// <summary>
/// Catalog of what [Test Connection] of a function that uses a key says: how it ended and what to do
/// (<c>Ending.{function}.{word}.Sentence</c>, <c>.Remedy</c>), and its steps (<c>Step.{function}.{word}</c>).
/// </summary>
public sealed class NetworkTestWords;

/// <summary>Catalog of what the commands print.</summary>
public sealed class CommandWords;

/// <summary>
/// Catalog of the texts of [Fleet Rehearsal]: its fields, what came of it (<c>Ending.*</c>), why it cannot start
/// (<c>Obstacle.*</c>), its plots (<c>Plot.*</c>), and the advice (<c>Advice.*</c>).
/// </summary>
public sealed class FleetWords;

/// <summary>
/// Catalog of what the API says about requests that are not as they must be, beyond the sentences of the pages:
/// <c>Title.{status}</c>, <c>Detail.{status}</c>.
/// </summary>
public sealed class ApiWords;
