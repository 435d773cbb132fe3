//! A script of PowerShell as tree-sitter's grammar reads it.

use tree_sitter::{Node, Parser, Tree};

/// A script and its tree.
pub(crate) struct Script<'a> {
    source: &'a str,
    tree: Tree,
}

/// A command with its arguments; `None` for an argument that is not literal.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Command {
    pub(crate) name: String,
    pub(crate) arguments: Vec<Option<String>>,
}

impl Command {
    /// Name and arguments, if all of them are literal.
    pub(crate) fn words(&self) -> Option<Vec<String>> {
        let arguments = self.arguments.iter().cloned();
        std::iter::once(Some(self.name.clone())).chain(arguments).collect()
    }
}

impl<'a> Script<'a> {
    /// Reads a script; fails where the grammar does not understand it as a whole.
    pub(crate) fn read(script: &'a str) -> Self {
        let source = script.trim_start_matches('\u{feff}');
        let mut parser = Parser::new();
        parser.set_language(&tree_sitter_pwsh::LANGUAGE.into()).unwrap();
        let tree = parser.parse(source, None).unwrap();
        assert!(!tree.root_node().has_error(), "{}\n{script}", tree.root_node().to_sexp());
        Self { source, tree }
    }

    /// Every command that could run, in the order of the script.
    pub(crate) fn commands(&self) -> Vec<Command> {
        let commands = self.nodes().into_iter().filter(|node| node.kind() == "command");
        commands.map(|node| self.command(node)).collect()
    }

    fn command(&self, node: Node<'_>) -> Command {
        let mut command = Command { name: String::new(), arguments: Vec::new() };
        let mut cursor = node.walk();
        for child in node.named_children(&mut cursor) {
            match child.kind() {
                "command_name" => self.text(child).clone_into(&mut command.name),
                "command_name_expr" => {
                    // A block in its place has its own commands.
                    "&".clone_into(&mut command.name);
                }
                "command_elements" => {
                    let mut cursor = child.walk();
                    let elements = child.named_children(&mut cursor);
                    let elements = elements.filter(|one| one.kind() != "command_argument_sep");
                    command.arguments = elements.map(|one| self.literal(one)).collect();
                }
                _ => {}
            }
        }
        command
    }

    /// The value of a word that stands for itself, whatever the shell's variables are.
    fn literal(&self, node: Node<'_>) -> Option<String> {
        match node.kind() {
            "generic_token" | "command_parameter" if node.named_child_count() == 0 => {
                Some(self.text(node).to_owned())
            }
            "verbatim_string_characters" => Some(unquoted(self.text(node))),
            "integer_literal" | "decimal_integer_literal" => Some(self.text(node).to_owned()),
            "unary_expression" | "string_literal" if node.named_child_count() == 1 => {
                self.literal(node.named_child(0)?)
            }
            _ => None,
        }
    }

    fn nodes(&self) -> Vec<Node<'_>> {
        let mut nodes = Vec::new();
        let mut waiting = vec![self.tree.root_node()];
        while let Some(node) = waiting.pop() {
            nodes.push(node);
            let mut cursor = node.walk();
            let mut children: Vec<Node<'_>> = node.children(&mut cursor).collect();
            children.reverse();
            waiting.extend(children);
        }
        nodes
    }

    fn text(&self, node: Node<'_>) -> &'a str {
        self.source.get(node.byte_range()).unwrap()
    }
}

/// The value of a string in single quotes: each of the four characters that count as one stands
/// for itself where there are two of them.
fn unquoted(text: &str) -> String {
    let inside = text.strip_prefix('\'').and_then(|text| text.strip_suffix('\'')).unwrap();
    let mut chars = inside.chars().peekable();
    let mut value = String::new();
    while let Some(c) = chars.next() {
        if is_single_quote(c) {
            assert!(chars.next_if(|next| is_single_quote(*next)).is_some(), "{text} ends early");
        }
        value.push(c);
    }
    value
}

/// Source: language specification, 2.3.5.2.2.
const fn is_single_quote(c: char) -> bool {
    matches!(c, '\'' | '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}')
}
