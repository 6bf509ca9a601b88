using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace DocIndex.Pdf.Adapter;

/// <summary>
/// Executes content streams operator by operator as PdfPig's scanner gives them, so that a long one needs no more
/// memory than
/// its text, each operator counts, and one that fails is passed over.
/// </summary>
internal sealed class ContentRunner(ContentReader reader, ReadBudget budget)
{
    /// <summary>More operands than any operator takes; further ones of a damaged content are dropped.</summary>
    private const int MaxOperands = 1 << 12;

    /// <summary>A content of which more fails is none.</summary>
    private const int MaxFailures = 1000;

    /// <summary>Operators between two looks at the clock.</summary>
    private const int ClockMask = 0x3FF;

    /// <summary>As many operators as drawing a form costs: its state, its resources, its content.</summary>
    private const int OperatorsOfForm = 40;

    private int operators;
    private int formOperators;
    private int failures;

    public void Run(ReadOnlyMemory<byte> content)
    {
        var scanner = new CoreTokenScanner(
            new MemoryInputBytes(content), false, new StackDepthGuard(budget.Limits.MaxNesting),
                useLenientParsing: true);
        var operands = new List<IToken>();
        long? imageEnd = null;
        while (failures < MaxFailures && Next(scanner) is { } token)
        {
            switch (token)
            {
                case InlineImageDataToken:
                    AddImage(operands);
                    imageEnd = scanner.CurrentPosition - 2;
                    operands.Clear();
                    break;
                case OperatorToken operation:
                    Count();
                    if (!Execute(operation, operands) && imageEnd is { } end)
                    {
                        // The data of the image held what looked like its end.
                        scanner.RecoverFromIncorrectEndImage(end);
                        imageEnd = scanner.CurrentPosition - 3;
                    }
                    operands.Clear();
                    break;
                case CommentToken:
                    break;
                default:
                    if (operands.Count < MaxOperands)
                        operands.Add(token);
                    break;
            }
        }
    }

    /// <summary>Null at the end, and where what follows cannot be cut to tokens.</summary>
    private IToken? Next(CoreTokenScanner scanner)
    {
        try
        {
            return scanner.MoveNext() ? scanner.CurrentToken : null;
        }
        catch (Exception e) when (OpenedFile.IsOfTheFile(e))
        {
            if (e is PdfDocumentStackDepthException)
                budget.Report(DiagnosticTable.TooDeep, ReadBudget.Text(budget.Limits.MaxNesting));
            else
                budget.Report(DiagnosticTable.PageUnreadable, e.GetType().Name);
            return null;
        }
    }

    /// <summary>Counts a form that is drawn, beside the operator that draws it.</summary>
    public void CountForm() => formOperators += OperatorsOfForm;

    private void Count()
    {
        if (++operators + formOperators > budget.Limits.MaxOperatorsPerPage)
            throw budget.Reached(DiagnosticTable.TooManyOperators, budget.Limits.MaxOperatorsPerPage);
        if ((operators & ClockMask) == 0)
            budget.CheckTime();
    }

    /// <summary>False for what is no operator.</summary>
    private bool Execute(OperatorToken operation, List<IToken> operands)
    {
        try
        {
            switch (operation.Data)
            {
                // As bytes: what PdfPig makes of these operators takes strings for text.
                case "Tj":
                    reader.Show(operands.Count > 0 ? operands[^1] : null);
                    return true;
                case "TJ":
                    if (operands is [.., ArrayToken array])
                        reader.ShowPositionedText(array.Data);
                    return true;
                case "'":
                    reader.MoveToNextLineWithOffset();
                    reader.Show(operands.Count > 0 ? operands[^1] : null);
                    return true;
                case "\"":
                    ShowSpaced(operands);
                    return true;
                case "BI" or "EI":
                    return true;
            }
            if (ReflectionGraphicsStateOperationFactory.Instance.Create(operation, operands) is not { } known)
                return false;
            known.Run(reader);
            return true;
        }
        catch (Exception e) when (OpenedFile.IsOfTheFile(e))
        {
            failures++;
            budget.Report(DiagnosticTable.OperatorFailed, operation.Data.Length > 3 ? operation.Data[..3]
                : operation.Data);
            return true;
        }
    }

    private void ShowSpaced(List<IToken> operands)
    {
        if (operands is [.., NumericToken word, NumericToken character, _])
        {
            reader.SetWordSpacing(word.Data);
            reader.SetCharacterSpacing(character.Data);
        }
        reader.MoveToNextLineWithOffset();
        reader.Show(operands.Count > 0 ? operands[^1] : null);
    }

    private void AddImage(List<IToken> operands)
    {
        var entries = new Dictionary<string, IToken>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < operands.Count; i++)
            if (operands[i] is NameToken key)
                entries[key.Data] = operands[++i];
        reader.AddImage(DictionaryToken.With(entries));
    }
}
